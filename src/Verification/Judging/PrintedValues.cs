using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Verification.Judging;

/// <summary>Turns printed answers into the numbers that a person goes on with after writing them down.</summary>
internal static class PrintedValues
{
    /// <summary>Whether later lines can go on from this answer: its numbers are those of a name, a gradient or an updated value.</summary>
    public static bool CanBeUsed(PublishedAnswer answer) => Whole(answer.Key) is not null;

    /// <summary>The substitutions that put the printed numbers of <paramref name="answers"/> in place of the computed ones.</summary>
    /// <param name="answers">The answers, each with the constant factor that stands in front of its numbers.</param>
    /// <param name="exact">Fills the entries of an array of which only some are printed.</param>
    public static Substitutions Of(IEnumerable<(PublishedAnswer Answer, double Factor)> answers, IEvaluation exact)
    {
        var values = new Dictionary<string, NumberArray>(StringComparer.Ordinal);
        var gradients = new Dictionary<string, NumberArray>(StringComparer.Ordinal);
        var updated = new Dictionary<string, NumberArray>(StringComparer.Ordinal);
        foreach ((PublishedAnswer answer, double factor) in answers)
        {
            Expression whole = Whole(answer.Key)!;
            (Dictionary<string, NumberArray> kind, string name) = whole switch
            {
                NameReference e => (values, e.Name),
                GradientOf e => (gradients, e.Name),
                _ => (updated, ((NewValueOf)whole).Name),
            };
            if (!kind.TryGetValue(name, out NumberArray? target))
            {
                NumberArray computed = exact.Value(whole);
                target = new NumberArray([.. computed.Data], computed.Shape);
                kind[name] = target;
            }

            double[] printed = [.. answer.Printed!.Select(p => p.Value * factor)];
            printed.CopyTo(target.Data, Offset(answer.Key, target));
        }

        return new Substitutions(values, gradients, updated);
    }

    private static Expression? Whole(Expression key) => key switch
    {
        Indexing e => Whole(e.Operand),
        NewValueOf { Step: 1 } or NameReference or GradientOf => key,
        _ => null,
    };

    private static int Offset(Expression key, NumberArray array)
    {
        IReadOnlyList<int> index = key is Indexing e ? e.Index : [];
        int offset = 0;
        for (int axis = 0; axis < array.Rank; axis++)
        {
            offset = (offset * array.Shape[axis]) + (axis < index.Count ? index[axis] : 0);
        }

        return offset;
    }
}
