using Harness.Claims;
using Harness.Pictures;
using Harness.Pictures.Drawing;
using Harness.Pictures.Grids;
using Harness.Problems;
using Harness.Verification;

namespace Harness.Figures.Evidence;

/// <summary>The right array with the entries marked that the source prints otherwise.</summary>
internal static class ErrorMap
{
    private const int MostColumns = 12;
    private const int MostEntries = 150;

    public static IEnumerable<Figure> Of(ClaimReport claim)
    {
        AnswerReport[] answers = [.. claim.Answers.Where(a => IsReadable(a.Value) && a.Entries.Count == a.Value.Data.Length
            && a.Entries.Any(IsWrong))];
        for (int k = 0; k < answers.Length; k++)
        {
            AnswerReport answer = answers[k];
            int wrong = answer.Entries.Count(IsWrong);
            yield return Picture.Of(
                FigureId.Of("errors", claim.Id, k == 0 ? "" : $"{k + 1}"), $"Which entries of {answer.Answer.Name} are wrong",
                $"{wrong} of {answer.Entries.Count} entries are not as printed: "
                    + string.Join(", ", answer.Entries.Where(IsWrong)
                    .Select(e => $"[{string.Join(", ", e.Index)}] printed {e.Printed}, it is {NumberText.Of(e.Value)}")) + ".",
                Draw(answer));
        }
    }

    internal static HeatMap Draw(AnswerReport answer)
    {
        int columns = answer.Value.Shape[^1];
        EntryReport At(int i, int j) => answer.Entries[(i * columns) + j];
        return new HeatMap(answer.Answer.Name, [.. answer.Value.Data.Chunk(columns)])
        {
            Mark = (i, j) => IsWrong(At(i, j)) ? CellMark.Wrong : CellMark.None,
            Note = (i, j) => IsWrong(At(i, j)) ? $"printed {NumberText.WithMinus(At(i, j).Printed!)}" : "",
            Remarks = answer.Answer.Times is { } times ? [$"Printed with the factor {times.Text} in front."] : [],
        };
    }

    private static bool IsReadable(NumberArray value) => value.Rank is 1 or 2 && value.Shape[^1] is > 0 and <= MostColumns
        && value.Data.Length <= MostEntries;

    private static bool IsWrong(EntryReport entry) => entry.Verdict != Verdict.Confirmed && entry.Printed is not null;
}
