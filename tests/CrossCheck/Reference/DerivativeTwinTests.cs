using Harness.CrossCheck.Handwritten;
using Harness.Handwritten;
using Harness.Problems;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>Jacobians, gradients of intermediate names, several updates, and graphs of local derivatives.</summary>
public sealed class DerivativeTwinTests
{
    private const int Trials = 5;

    [Fact]
    public void Jacobians_of_vectors_by_vectors_agree() => EachSeed(r => Exercise.Parse($"""
        title: vectors
        given:
          x: {Numbers(r, 3)}
          z: {Numbers(r, 3)}
          A: {Numbers(r, 2, 3)}
        compute:
          u: "[sin(x[0]) * x[1], exp(x[2]) * z[0], x[0] / (2 + x[1]^2), 3]"
          v: "sigmoid(A @ x) + u[0]"
          w: "concat(u * sum(v), v)"
          c: "[1, 2 * 3]"
        """), "jacobian(u, x)", "jacobian(v, x)", "jacobian(w, x)", "jacobian(w, u)", "jacobian(v, u)", "jacobian(w, A)",
        "jacobian(v, z)", "jacobian(x, x)", "jacobian(u, v)", "jacobian(z, x)", "jacobian(c, x)");

    [Fact]
    public void Jacobians_of_and_by_matrices_images_and_numbers_agree() => EachSeed(r => Exercise.Parse($"""
        title: shapes
        given:
          X: {Numbers(r, 3, 4)}
          F: {Numbers(r, 2, 2)}
          s: {Numbers(r)}
        compute:
          O: "tanh(correlate2d(X, F, padding: 1))"
          P: "maxpool2d(O, size: 2, stride: 1) * s"
          Q: "transpose(X) @ X"
          n: "norm2(P)"
        """), "jacobian(O, X)", "jacobian(P, F)", "jacobian(Q, X)", "jacobian(n, X)", "jacobian(n, P)", "jacobian(P, s)",
        "jacobian(s, s)", "jacobian(Q, F)");

    [Fact]
    public void Gradients_of_intermediate_names_agree() => EachSeed(r => Exercise.Parse($"""
        title: a network whose layers are used twice
        given:
          x: {Numbers(r, 3)}
          W: {Numbers(r, 4, 3)}
          V: {Numbers(r, 3, 4)}
          unused: {Numbers(r, 2)}
          y: {Numbers(r, 3)}
        compute:
          h: "elu(W @ x)"
          alias: "h"
          s: "softmax(V @ h)"
          h2: "h * 2 + sum(s)"
          side: "exp(h2)"
          L: "mse(V @ h2, y) + norm2(h) * sum(s^2)"
          after: "L * 2"
        gradient of: L
        """));

    [Fact]
    public void Values_after_several_updates_agree() => EachSeed(r => Exercise.Parse($"""
        title: descent with momentum
        given:
          x: {Numbers(r, 3)}
          W: {Numbers(r, 2, 3)}
          b: {Numbers(r, 2)}
          m: {Numbers(r, 2, 3)}
          y: {Numbers(r, 2)}
          eta: 0.1
        compute:
          p: "sigmoid(W @ x + b)"
          L: "sum((y - p)^2)"
        gradient of: L
        update:
          W: "W - eta * (0.9 * m + grad(W))"
          b: "b - eta * grad(b) * (1 + grad(L)) - 0.01 * grad(p)"
          m: "0.9 * m + grad(W)"
        steps: 4
        """), [.. from step in Enumerable.Range(1, 4) from name in new[] { "W", "b", "m" } select $"new({name}, {step})"]);

    [Fact]
    public void An_update_may_use_values_that_it_leaves_as_they_are() => EachSeed(r => Exercise.Parse($"""
        title: a step in the direction of a row of a Jacobian
        given:
          x: {Numbers(r, 2)}
          k: {Numbers(r)}
        compute:
          f: "[x[0] * k, x[0] * x[1]]"
          g: "sum(f)"
        gradient of: g
        update:
          x: "x - 0.5 * (grad(f) @ jacobian(f, x)) - 0.25 * grad(k) * f"
        steps: 3
        """), "new(x)", "new(x, 2)", "new(x, 3)");

    [Fact]
    public void Graphs_of_local_derivatives_agree() => EachSeed(r =>
    {
        // Nodes n0 … n7, with an edge from about half of the earlier nodes to each, at least one.
        IEnumerable<string> edges = from to in Enumerable.Range(1, 7)
                                    from at in Enumerable.Range(0, to)
                                    where at == to - 1 || r.Next(2) == 0
                                    select $"n{at} -> n{to}: {Numbers(r)}";
        return Exercise.Parse($"""
            title: edges
            given:
              n3: {Numbers(r)}
              n7: {Numbers(r)}
              k: {Numbers(r)}
            edges:
              {string.Join("\n  ", edges)}
            compute:
              L: "tanh(n7) * n3 + k * n7^2"
            gradient of: L
            """);
    });

    [Fact]
    public void A_shipped_graph_of_local_derivatives_agrees()
    {
        string[] problems = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "problems"), "loss-0.1-graph-*.yaml");
        Assert.Equal(2, problems.Length);
        foreach (string file in problems)
            Twins.AssertAgree(file, Harness.Problems.Files.ProblemFile.Load(file));
    }

    [Fact]
    public void What_does_not_depend_on_a_name_has_derivative_zero_in_both()
    {
        Problem problem = Exercise.Parse("""
            title: independent
            given:
              x: [1, 2]
              z: [3, 4, 5]
            compute:
              f: "x * 2"
              L: "sum(f)"
              late: "L * 2"
            gradient of: L
            """);
        string[] zeros = ["jacobian(f, z)", "jacobian(z, x)", "jacobian(x, f)", "grad(z)", "grad(late)"];
        foreach (Quantities says in new[] { Twins.Handwritten(problem, zeros), Twins.Autograd(problem, zeros) })
        {
            Assert.All(zeros, name => Assert.All(says[name].Data, entry => Assert.Equal(0, entry)));
            Assert.Equal([2, 3], says["jacobian(f, z)"].Shape);
        }
    }

    [Fact]
    public void The_derivative_of_a_constant_is_zero_in_both()
    {
        Problem problem = Exercise.Parse("""
            title: a constant line
            given:
              x: [1, 2]
            compute:
              c: "[2 + 3, 1, 4]"
              L: "sum(x)"
            gradient of: L
            """);
        Twins.AssertAgree("a constant", problem, "jacobian(c, x)", "grad(x)");
        Assert.All(Twins.Autograd(problem, "jacobian(c, x)").Values.Single().Data, entry => Assert.Equal(0, entry));
        Assert.Equal([3, 2], Twins.Handwritten(problem, "jacobian(c, x)").Values.Single().Shape);
    }

    [Fact]
    public void A_name_computed_from_numbers_alone_has_a_gradient_too()
    {
        Problem problem = Exercise.Parse("""
            title: a loss with a constant factor
            given:
              x: [1, 2]
            compute:
              c: "2 + 3"
              L: "sum(x) * c"
            gradient of: L
            """);
        Quantities autograd = Twins.Autograd(problem, "grad(c)", "jacobian(L, c)", "grad(x)");
        Assert.Equal(3, autograd["grad(c)"].Data[0]);
        Assert.Equal(3, autograd["jacobian(L, c)"].Data[0]);
        Assert.Equal([5, 5], autograd["grad(x)"].Data);
        Twins.AssertAgree("constant", problem);
    }

    private static void EachSeed(Func<Random, Problem> draw, params string[] wanted)
    {
        for (int seed = 0; seed < Trials; seed++)
            Twins.AssertAgree($"seed {seed}", draw(new Random(seed)), wanted);
    }

    private static string Numbers(Random r, params int[] shape) =>
        Exercise.Written(Draw.AwayFromZero(r, 0.25, 1.5, shape).Data, shape);
}
