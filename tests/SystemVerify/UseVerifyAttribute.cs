using System.ComponentModel;
using System.Reflection;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>Notes which test is running. SystemVerify.props puts it on the test assembly, as the package's props do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Running = new();

    /// <inheritdoc />
    public override void Before(MethodInfo methodUnderTest) => Running.Value = methodUnderTest;

    /// <inheritdoc />
    public override void After(MethodInfo methodUnderTest) => Running.Value = null;

    /// <summary>Returns the test that is running now.</summary>
    /// <exception cref="InvalidOperationException">No test is running, or the assembly lacks this attribute.</exception>
    internal static MethodInfo GetMethod() => Running.Value ?? throw new InvalidOperationException(
        "Verify was called outside a test, or the test project does not import SystemVerify.props, which adds [UseVerify].");
}
