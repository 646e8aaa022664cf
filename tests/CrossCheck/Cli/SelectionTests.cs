using System.Text.Json;
using Xunit;

namespace Harness.CrossCheck.Cli;

/// <summary>Topics and shards select claims; the shards of a run are disjoint and together the whole of it.</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Shards_partition_the_claims(int parts)
    {
        string[] all = Ids("verify", "backprop-2-2-1", "--trials", "1");
        string[] together = [.. Enumerable.Range(1, parts).SelectMany(i => Ids("verify", "backprop-2-2-1", "--trials", "1", "--shard", $"{i}/{parts}"))];
        Assert.Equal(all.Length, together.Length);
        Assert.Equal(all.Order(StringComparer.Ordinal), together.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_part_without_claims_is_no_error()
    {
        Ran ran = Ran.On(Ran.Right, "verify", "FILE", "--shard", "9/9");
        Assert.Equal(new Ran(0, "no claims in part 9/9" + Environment.NewLine, ""), ran);
    }

    [Fact]
    public void A_topic_is_the_first_part_of_an_id()
    {
        string[] ids = Ids("verify", "--topic", "cnn", "--trials", "1");
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.StartsWith("cnn.", id, StringComparison.Ordinal));
    }

    [Fact]
    public void One_claim_can_be_asked_for() => Assert.Equal(["cnn.filter-update"], Ids("verify", "cnn.filter-update", "--trials", "1"));

    [Fact]
    public void The_same_seed_gives_the_same_results() =>
        Assert.Equal(Ran.With("verify", "--topic", "cnn", "--seed", "3").Out, Ran.With("verify", "--topic", "cnn", "--seed", "3").Out);

    private static string[] Ids(params string[] args)
    {
        string json = Ran.With([.. args, "--json", "-"]).Out;
        return [.. JsonDocument.Parse(json).RootElement.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];
    }
}
