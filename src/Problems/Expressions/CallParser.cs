namespace Harness.Problems.Expressions;

/// <summary>Parses the arguments of a function call and checks them against the function's signature.</summary>
internal static class CallParser
{
    public static FunctionCall Parse(ExpressionParser parser, Token name)
    {
        Function function = Known(name);
        var arguments = new List<Expression>();
        var options = new Dictionary<string, double[]>(StringComparer.Ordinal);
        if (!parser.TakeIf(')'))
        {
            do
            {
                if (parser.NextIsOption)
                {
                    Option(parser, function, options);
                }
                else
                {
                    SourcePosition at = parser.Here;
                    arguments.Add(options.Count == 0 ? parser.Argument() : throw new ProblemException(at, $"arguments come before named options: {function.Signature}"));
                }
            }
            while (parser.TakeIf(','));
            parser.Expect(')');
        }

        CheckArguments(function, arguments.Count, name.At);
        FillDefaults(function, options, name.At);
        return new FunctionCall(function, arguments, options, name.At);
    }

    private static Function Known(Token name)
    {
        if (FunctionTable.All.TryGetValue(name.Text, out Function? function))
        {
            return function;
        }

        string[] known = [.. FunctionTable.All.Keys, .. FunctionTable.SpecialForms];
        string near = Suggestion.For(name.Text, known);
        throw new ProblemException(name.At, $"unknown function '{name.Text}'{(near.Length > 0 ? near : $"; there are {string.Join(", ", known)}")}");
    }

    private static void Option(ExpressionParser parser, Function function, Dictionary<string, double[]> options)
    {
        Token name = parser.Take();
        parser.Expect(':');
        FunctionOption option = function.Options.FirstOrDefault(o => o.Name == name.Text)
            ?? throw new ProblemException(name.At, $"{function.Name} has no option '{name.Text}' (it is called as {function.Signature}){Suggestion.For(name.Text, function.Options.Select(o => o.Name))}");
        SourcePosition at = parser.Here;
        double[] value = option.IsList ? List(parser) : [parser.SignedNumber()];
        if (value.Any(v => v < option.Smallest || v > option.Largest || (option.Whole && v != Math.Floor(v))))
        {
            throw new ProblemException(at, $"{name.Text} must be {option.Allowed}");
        }

        if (option.IsList && value.Aggregate(1.0, (count, size) => count * size) > option.Largest)
        {
            throw new ProblemException(at, $"{name.Text} holds more than {option.Largest} entries");
        }

        if (!options.TryAdd(name.Text, value))
        {
            throw new ProblemException(name.At, $"option '{name.Text}' is given twice");
        }
    }

    private static double[] List(ExpressionParser parser)
    {
        parser.Expect('[');
        var items = new List<double>();
        do
        {
            items.Add(parser.SignedNumber());
        }
        while (parser.TakeIf(','));
        parser.Expect(']');
        return [.. items];
    }

    private static void CheckArguments(Function function, int count, SourcePosition at)
    {
        int expected = function.Parameters.Length;
        if (function.Repeats ? count < expected : count != expected)
        {
            string amount = function.Repeats ? $"at least {expected}" : $"{expected}";
            throw new ProblemException(at, $"{function.Name} takes {amount} argument{(expected == 1 ? "" : "s")}, found {count}: {function.Signature}");
        }
    }

    private static void FillDefaults(Function function, Dictionary<string, double[]> options, SourcePosition at)
    {
        foreach (FunctionOption option in function.Options.Where(o => !options.ContainsKey(o.Name)))
        {
            if (option.Required)
            {
                throw new ProblemException(at, $"{function.Name} needs the option '{option.Name}': {function.Signature}");
            }

            if (option.Default is { } value)
            {
                options[option.Name] = [value];
            }
        }

        // A pooling window moves by its own size unless told otherwise.
        if (options.TryGetValue("size", out double[]? size))
        {
            options.TryAdd("stride", size);
        }
    }
}
