using Harness.Verification;
using YamlDotNet.Serialization;

namespace Harness.Claims;

/// <summary>The list of all claims, from <c>claims.yaml</c>.</summary>
internal static class ClaimList
{
    private static readonly Lazy<IReadOnlyList<ClaimEntry>> Entries = new(Read);
    private static readonly Lazy<IReadOnlyDictionary<string, ClaimEntry>> Index = new(() => All.ToDictionary(e => e.Id, StringComparer.Ordinal));

    /// <summary>Every claim, in the order of the list.</summary>
    public static IReadOnlyList<ClaimEntry> All => Entries.Value;

    /// <summary>The claims by id.</summary>
    public static IReadOnlyDictionary<string, ClaimEntry> ById => Index.Value;

    private static List<ClaimEntry> Read()
    {
        using Stream stream = typeof(ClaimList).Assembly.GetManifestResourceStream("claims.yaml")!;
        using var reader = new StreamReader(stream);
        var list = new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, string>>>(reader);
        return [.. list.Select(e => Entry(e.Key, e.Value))];
    }

    private static ClaimEntry Entry(string id, Dictionary<string, string> parts)
    {
        Verdict? onRecord = !parts.TryGetValue("verdict", out string? word) ? null
            : Words.VerdictOf(word) ?? throw new InvalidDataException($"claims.yaml: '{word}' of {id} is no verdict");
        return new ClaimEntry(id, parts["source"], parts["kind"], parts["statement"], parts["printed"], onRecord);
    }
}
