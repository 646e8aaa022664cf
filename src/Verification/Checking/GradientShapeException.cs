namespace Harness.Verification.Checking;

/// <summary>Thrown by an adapter when what is checked returns a gradient of another shape than its input.</summary>
/// <param name="message">Both shapes.</param>
public sealed class GradientShapeException(string message) : Exception(message);
