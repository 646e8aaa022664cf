using Harness.Cli;
using Harness.CrossCheck.Snapshots;

namespace Harness.CrossCheck.Cli;

/// <summary>One run of the program inside this process: its exit code and what it wrote where.</summary>
internal sealed record Ran(int Code, string Out, string Error)
{
    /// <summary>A problem whose two answers are right.</summary>
    public const string Right = "title: A doubled number\nsource: a test\ngiven:\n  x: 1.5\ncompute:\n  y: x^2\ngradient of: y\npublished:\n  y: 2.25\n  grad(x): 2 * x\n";

    /// <summary>The same with a wrong one.</summary>
    public static string Wrong { get; } = Right.Replace("2.25", "2.52", StringComparison.Ordinal);

    /// <summary>Runs with arguments, nothing being a terminal.</summary>
    public static Ran With(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = CommandLine.Run(args, new Terminal(output, error, IsTerminal: false, ErrorIsTerminal: false));
        return new Ran(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs on a problem file with this text; <c>FILE</c> among the arguments stands for its path.</summary>
    public static Ran On(string problem, params string[] args)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "mine.yaml");
        File.WriteAllText(path, problem);
        Ran ran = With([.. args.Select(a => a == "FILE" ? path : a)]);
        return ran with { Error = ran.Error.Replace(path, "FILE", StringComparison.Ordinal) };
    }
}
