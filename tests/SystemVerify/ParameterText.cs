using System.Collections;
using System.Globalization;
using System.Reflection;

namespace VerifyTests;

/// <summary>The arguments of a theory as a part of the file name: <c>_name=value</c> for each.</summary>
internal static class ParameterText
{
    internal static string Of(MethodInfo test, VerifySettings settings)
    {
        ParameterInfo[] names = test.GetParameters();
        if (names.Length == 0 || settings.Parameters is null)
            return "";
        if (settings.Parameters.Count > names.Length)
        {
            throw new InvalidOperationException(
                $"The number of passed in parameters ({settings.Parameters.Count}) must not exceed"
                + $" the number of parameters for the method ({names.Length}).");
        }

        return string.Concat(names.Zip(settings.Parameters, (name, value) => $"_{name.Name}={Format(value, isRoot: true)}"));
    }

    private static string Format(object? value, bool isRoot) => value switch
    {
        null => "null",
        string text => Clean(text),
        DateTime or DateTimeOffset or DateOnly or TimeOnly => throw Unsupported(value),
        float or double or decimal or Half or short or ushort or int or uint or long or ulong =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ when IsCollection(value) => Join((IEnumerable)value, isRoot),
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) =>
            throw Unsupported(value),
        _ => Clean(value.ToString() ?? throw new InvalidOperationException($"{value.GetType()} has no text.")),
    };

    private static string Join(IEnumerable values, bool isRoot)
    {
        string[] items = [.. values.Cast<object?>().Select(item => Format(item, isRoot: false))];
        string joined = string.Join(',', items);
        return items.Length == 0 || !isRoot ? $"[{joined}]" : joined;
    }

    private static bool IsCollection(object value) => value is ICollection || value.GetType().GetInterfaces().Any(
        type => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ICollection<>)
            || type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)));

    // The characters that no common operating system takes in a file name.
    private static string Clean(string text) =>
        string.Create(text.Length, text, (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = source[i] < ' ' || "\"\\<>|:*?/".Contains(source[i], StringComparison.Ordinal) ? '-' : source[i];
        });

    private static NotSupportedException Unsupported(object value) =>
        new($"{value.GetType()} has no short form in file names here: pass its text to UseParameters.");
}
