using System.Reflection;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Gives the directory and the names of a test's snapshot files.</summary>
/// <param name="sourceFile">The file that calls Verify.</param>
/// <param name="projectDirectory">The folder of the test project.</param>
/// <param name="type">The class of the running test.</param>
/// <param name="method">The running test.</param>
public delegate PathInfo DerivePathInfo(string sourceFile, string projectDirectory, Type type, MethodInfo method);
