using System.Diagnostics.CodeAnalysis;

namespace VerifyTests;

/// <summary>A text is new or differs from the file on record. It has no stack trace: the place is the test.</summary>
[SuppressMessage("Design", "CA1064", Justification = "Internal in Verify too, so that no test can depend on it.")]
internal sealed class VerifyException(string message) : Exception(message)
{
    public override string StackTrace => "";
}
