using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Which smaller shapes are tried, which entries they keep, and which of them is asked for first.</summary>
public sealed class SmallerShapesTests
{
    private readonly List<SmallerCheck> asked = [];
    private readonly List<int> called = [];
    private bool taken;

    // s, W [3, 4] and K [2, 3, 4], numbered throughout: 1 to 12 are W's entries, 13 to 36 K's.
    [Fact]
    public void The_leading_entries_of_every_axis_are_kept()
    {
        Find([new("s"), new("W", 3, 4), new("K", 2, 3, 4)], 0, _ => false);
        double[] Kept(int count) => asked.First(c => c.Layout.Count == count).Point;
        Assert.Equal([0, 1, 13], Kept(3));
        Assert.Equal([0, 1, 2, 5, 6, 13, 14, 17, 18, 25, 26, 29, 30], Kept(13));
        Assert.Equal([0, 1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22, 23, 25, 26, 27, 29, 30, 31, 33, 34, 35], Kept(28));
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    public void The_entry_that_is_wrong_is_asked_for_first_if_it_is_still_there(int entry, int kept)
    {
        SmallerCheck? found = Find([new("s"), new("W", 3, 4)], entry, c => c.Layout.Count == 5);
        Assert.Equal((kept, 5), (found!.Entry, found.Layout.Count));
    }

    [Fact]
    public void After_it_the_first_entries_are_asked_for_sixteen_in_all()
    {
        Find([new("W", 30, 30), new("b", 40)], 31, _ => false);
        int[] Asked(int count) => [.. asked.Where(c => c.Layout.Count == count).Select(c => c.Entry)];
        Assert.Equal([3, 0, 1, 2, 4, 5], Asked(6));
        Assert.Equal([3, 0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], Asked(44));
        Assert.Equal(Enumerable.Range(0, 16), Asked(41));
    }

    [Fact]
    public void Axes_shrink_together_and_then_each_by_itself()
    {
        InputShape[] inputs = [new("a", 4), new("b", 3), new("c", 5)];
        static int Count(SmallerCheck c, int input) => c.Layout.Inputs[input].Count;
        Assert.Equal("a[2] b[1] c[2]", Shown(Find([new("a", 4), new("b", 3), new("c", 4)], 0, c => Count(c, 0) >= 2)));
        Assert.Equal("a[4] b[3] c[2]", Shown(Find(inputs, 0, c => Count(c, 0) == 4 && Count(c, 1) == 3 && Count(c, 2) > 1)));
        Assert.Equal("a[1] b[2] c[1]", Shown(Find(inputs, 0, c => Count(c, 1) == 2)));
        Assert.Null(Find([new("a", 9), new("b", 9)], 0, c => c.Layout.Count > 6));
    }

    [Fact]
    public void Axes_of_length_one_and_none_stay_as_they_are()
    {
        Assert.Equal("W[1, 1] e[0]", Shown(Find([new("W", 1, 3), new("e", 0)], 0, _ => true)));
        Assert.Null(Find([new("s"), new("t", 1, 1)], 0, _ => true));
    }

    // (1, 1), (2, 2), then rows alone and columns alone; nothing is asked of a function that takes none of them.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_function_is_called_once_for_each_shape_that_it_does_not_take(bool throws)
    {
        Assert.Null(Find([new("W", 2, 3)], 0, _ => true, x => x.Length == 6 ? 1 : throws ? throw new ArgumentException("six") : double.NaN));
        Assert.Equal([1, 4, 3, 2, 4], called);
        Assert.Empty(asked);
        Assert.False(taken);
    }

    [Fact]
    public void One_shape_or_two_that_it_takes_are_enough()
    {
        Assert.Null(Find([new("W", 2, 3)], 0, _ => false, x => x.Length is 1 or 3 ? 1 : double.NaN));
        Assert.True(taken);
        Assert.Null(Find([new("W", 2, 3)], 0, _ => false, x => x.Length is 1 ? 1 : double.NaN));
        Assert.True(taken);
    }

    [Fact]
    public void Shapes_that_no_check_can_be_made_for_are_not_taken()
    {
        var model = new Model { What = "gradient", Function = _ => [0], Pullback = (x, _) => x, Scalar = true };
        Assert.Null(Find([new("W", 2, 3)], 0, _ => true, model with { Resized = _ => throw new ArgumentException("no") }));
        Assert.False(taken);
        Assert.Null(Find([new("W", 2, 3)], 0, _ => true, model with { Resized = null }));
        Assert.Null(Find([new("W", 2, 3)], 0, _ => true, model with { Resized = _ => model, Scalar = false }));
        Assert.Null(Find([new("W", 2, 3)], 0, _ => true, model with { Resized = _ => model, Inside = x => x.Length == 6 }));
        Assert.NotNull(Find([new("W", 2, 3)], 0, _ => true, model with { Resized = _ => model }));
    }

    // Each shape takes one evaluation to see whether the function takes it, and here each entry one more: of the first shape 2, of the next 6.
    [Theory]
    [InlineData(true, 1, 1, 0)]
    [InlineData(true, 2, 1, 1)]
    [InlineData(true, 3, 2, 2)]
    [InlineData(true, 6, 2, 4)]
    [InlineData(true, 11, 3, 8)]
    [InlineData(false, 6, 9, 90)]
    public void With_forward_mode_no_more_is_tried_than_there_are_evaluations_for(bool forward, int most, int shapes, int entries)
    {
        Model model = new()
        {
            What = "gradient",
            Function = x =>
            {
                called.Add(x.Length);
                return [0];
            },
            Pullback = (x, _) => x,
            Tangent = forward ? (_, _) => ([0], [0]) : null,
            Scalar = true,
        };
        InputShape[] inputs = [new("W", 4, 5), new("b", 4)];
        Assert.Null(Find(inputs, 0, c => double.IsNaN(c.Calls.Value(c.Point)[0]), model with { Resized = _ => model }, most));
        Assert.Equal((shapes, entries), (called.Count - asked.Count, asked.Count));
    }

    private SmallerCheck? Find(InputShape[] inputs, int entry, Func<SmallerCheck, bool> wrong, Func<double[], double>? f = null)
    {
        Model model = new()
        {
            What = "gradient",
            Function = x =>
            {
                called.Add(x.Length);
                return [f?.Invoke(x) ?? 0];
            },
            Pullback = (x, _) => x,
            Scalar = true,
        };
        return Find(inputs, entry, wrong, model with { Resized = _ => model });
    }

    private SmallerCheck? Find(InputShape[] inputs, int entry, Func<SmallerCheck, bool> wrong, Model model, int most = int.MaxValue)
    {
        double[] numbers = [.. Enumerable.Range(0, inputs.Sum(i => i.Count)).Select(i => (double)i)];
        var shapes = new SmallerShapes(new Section(new Calls(model), numbers, [1], [0], numbers), Layout.Of(inputs, numbers.Length), most, c =>
        {
            asked.Add(c);
            return wrong(c);
        });
        SmallerCheck? found = shapes.Find(entry);
        taken = shapes.Taken;
        return found;
    }

    private static string Shown(SmallerCheck? found) =>
        string.Join(" ", found!.Layout.Inputs.Select(i => $"{i.Name}[{string.Join(", ", i.Shape)}]"));
}
