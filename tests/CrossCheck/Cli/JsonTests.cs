using System.Text.Json;
using Harness.CrossCheck.Snapshots;
using Xunit;

namespace Harness.CrossCheck.Cli;

/// <summary>The JSON that other people's scripts rely on, field by field.</summary>
public sealed class JsonTests
{
    [Fact]
    public void Every_field_of_the_contract_is_there()
    {
        JsonElement root = Parsed(Ran.On(Ran.Wrong, "verify", "FILE", "--seed", "7", "--trials", "3", "--json", "-"));
        Has(root, "engine", "seed", "trials", "claims");
        Has(root.GetProperty("engine"), "torch", "mlnet", "snapshots");
        Assert.Equal((7, 3), (root.GetProperty("seed").GetInt32(), root.GetProperty("trials").GetInt32()));
        Assert.Equal(2, root.GetProperty("claims").GetArrayLength());
        foreach (JsonElement claim in root.GetProperty("claims").EnumerateArray())
        {
            Has(claim, "id", "source", "kind", "verdict", "grade", "statement", "published", "computed", "correction", "why", "witnesses", "answers");
            Assert.All(claim.GetProperty("witnesses").EnumerateArray(), w => Has(w, "name", "outcome", "error", "points", "reason"));
            Assert.All(claim.GetProperty("answers").EnumerateArray(), a => Has(a, "name", "index", "printed", "value", "verdict", "diagnosis"));
        }
    }

    [Fact]
    public void Values_are_those_of_the_verdict()
    {
        JsonElement claim = Parsed(Ran.On(Ran.Wrong, "verify", "FILE", "--json", "-")).GetProperty("claims")[0];
        Assert.Equal(("mine/y", "refuted"), (claim.GetProperty("id").GetString(), claim.GetProperty("verdict").GetString()));
        JsonElement answer = claim.GetProperty("answers")[0];
        Assert.Equal(("y", "2.52", 2.25), (answer.GetProperty("name").GetString(), answer.GetProperty("printed").GetString(), answer.GetProperty("value").GetDouble()));
        Assert.Equal("agrees", claim.GetProperty("witnesses")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public void A_dash_leaves_nothing_else_on_standard_output()
    {
        Ran ran = Ran.On(Ran.Right, "verify", "FILE", "--json", "-");
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal(JsonValueKind.Object, Parsed(ran).ValueKind);
    }

    [Fact]
    public void A_file_is_replaced_as_a_whole_and_nothing_stays_beside_it()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "out.json");
        File.WriteAllText(path, new string('x', 1_000_000));
        Ran ran = Ran.On(Ran.Right, "verify", "FILE", "--json", path);
        Assert.Equal(0, ran.Code);
        Assert.Contains("2 confirmed", ran.Out, StringComparison.Ordinal);
        Assert.Equal(2, JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("claims").GetArrayLength());
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_file_stays_as_it_is_when_the_problem_is_wrong()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "out.json");
        File.WriteAllText(path, "before");
        Assert.Equal(2, Ran.On("title: t\n", "verify", "FILE", "--json", path).Code);
        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void The_list_has_every_claim_with_its_verdict_on_record()
    {
        Ran ran = Ran.With("list", "--topic", "cnn", "--json", "-");
        Assert.All(Parsed(ran).EnumerateArray(), c => Has(c, "id", "source", "kind", "statement", "printed", "recorded"));
    }

    private static JsonElement Parsed(Ran ran) => JsonDocument.Parse(ran.Out).RootElement;

    private static void Has(JsonElement element, params string[] fields) =>
        Assert.All(fields, f => Assert.True(element.TryGetProperty(f, out _), $"no field '{f}' in {element}"));
}
