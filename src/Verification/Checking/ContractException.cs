namespace Harness.Verification.Checking;

#pragma warning disable CA1064 // It never leaves the checker.
/// <summary>The functions under test do something that no function and gradient may do.</summary>
internal sealed class ContractException(MistakeKind kind, string text, string evidence) : Exception(text)
{
    public MistakeDiagnosis Diagnosis { get; } = new(kind, text, evidence);
}
