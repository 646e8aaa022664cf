using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Harness.Bench;

namespace Harness.Reports;

/// <summary>What is written as JSON, and how. The code that writes it is made at build time, so that a trimmed program has it.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    // A witness that computes NaN or an infinity differs; the value itself is worth keeping.
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(JsonRun))]
[JsonSerializable(typeof(JsonListedClaim[]))]
[JsonSerializable(typeof(BenchRun[]))]
internal sealed partial class JsonText : JsonSerializerContext
{
    /// <summary>With mathematics and umlauts as they are.</summary>
    public static JsonText Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>A run of verify. The field names of this and of what it holds are a contract; fields are only ever added.</summary>
internal sealed record JsonRun(JsonEngine Engine, int Seed, int Trials, IReadOnlyList<JsonClaim> Claims);

/// <summary>What the program stands on.</summary>
internal sealed record JsonEngine(string Torch, string Mlnet, string Snapshots);

/// <summary>A claim with its verdict.</summary>
internal sealed record JsonClaim(
    string Id, string Source, string Kind, string Verdict, string? Recorded, string? Grade, string? Statement, string? Published,
    string? Computed, string? Correction, string? Why, string? CarriedFrom, string? Problem, IReadOnlyList<JsonWitness> Witnesses,
    IReadOnlyList<JsonAnswer> Answers);

/// <summary>A witness of a claim.</summary>
internal sealed record JsonWitness(string Name, string Outcome, double? Error, int Points, string? Reason);

/// <summary>One number of an answer.</summary>
internal sealed record JsonAnswer(string Name, int[] Index, string? Printed, double Value, string Verdict, string? Diagnosis, string? CarriedFrom);

/// <summary>A claim as it is listed.</summary>
internal sealed record JsonListedClaim(string Id, string Source, string Kind, string? Statement, string? Printed, string? Recorded);
