using System.Text.Json;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>The program without its autograd engine: it says so and what to install, and passes nothing.</summary>
public sealed class MissingEngineTests(EnginelessProgram program) : IClassFixture<EnginelessProgram>
{
    private const int MissingWitness = 3;

    [SystemTorchFact]
    public void Verify_ends_with_3_and_one_line_with_the_remedy()
    {
        (int code, string output, string error) = program.Run("verify", "sin-cos-graph");
        Assert.Equal(MissingWitness, code);
        string line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("apt-get install libtorch-dev", line, StringComparison.Ordinal);
        Assert.Contains("inconclusive", output, StringComparison.Ordinal);
    }

    [SystemTorchFact]
    public void No_verdict_is_more_than_inconclusive()
    {
        (int code, string output, _) = program.Run("verify", "--json", "-");
        Assert.Equal(MissingWitness, code);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal("missing", json.RootElement.GetProperty("engine").GetProperty("torch").GetString());
        JsonElement[] claims = [.. json.RootElement.GetProperty("claims").EnumerateArray()];
        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.Equal("inconclusive", claim.GetProperty("verdict").GetString()));
    }
}
