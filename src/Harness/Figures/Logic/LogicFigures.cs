using Harness.Claims.Hamming;
using Harness.Claims.Logic;
using Harness.Handwritten.Hamming;
using Harness.Handwritten.Logic;
using Harness.Pictures.Drawing;
using Harness.Pictures.Grids;

namespace Harness.Figures.Logic;

/// <summary>Decision tables of the logic networks: wanted, as printed, corrected.</summary>
internal static class LogicFigures
{
    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("logic-first-design", "Decision table of the first design for (A ∨ ¬B) ⊕ (¬C ∨ ¬D)", Described,
            () => Decisions(NetworkClaims.First(qBias: 0.5), NetworkClaims.First(qBias: 1.5), "bias of Q 0.5", "bias of Q 1.5"),
            "logic.two-layer-network", "logic.hidden-layer-count", "logic.q-unit"),
        new("logic-second-design", "Decision table of the second design for (A ∨ ¬B) ⊕ (¬C ∨ ¬D)", Described,
            () => Decisions(NetworkClaims.Second(negatedBias: -1.5), NetworkClaims.Second(negatedBias: -0.5), "biases −1.5",
                "biases −0.5"),
            "logic.sop-network", "logic.h3-unit", "logic.h4-unit"),
        new("hamming-network", "Decision table of the corrected Hamming network",
            "For all 16 data words the parities and the outputs of the corrected network; they are the same everywhere.",
            Hamming, "hamming.network-corrected", "hamming.network-printed"),
    ];

    private const string Described = "All 16 inputs in three blocks: the wanted value, that of the network with the printed "
        + "biases, that with the corrected ones. Wrong entries are framed and crossed.";

    internal static Row Decisions(LogicNetwork printed, LogicNetwork corrected, string asPrinted, string asCorrected) =>
        new([.. BooleanInputs.All(4).Chunk(8).Select(rows => Block(rows, printed, corrected, asPrinted, asCorrected))]);

    private static Table Block(bool[][] rows, LogicNetwork printed, LogicNetwork corrected, string asPrinted, string asCorrected)
    {
        bool[][] values = [.. rows.Select(x => new[] { FormulaClaims.Target(x), printed.Bits(x)[0], corrected.Bits(x)[0] })];
        return new Table(
            ["A", "B", "C", "D", "wanted", asPrinted, asCorrected],
            [.. rows.Select((x, i) =>
                (IReadOnlyList<RichText>)[.. x.Concat(values[i]).Select((b, j) =>
                (RichText)(Bit(b) + (j > 4 && b != values[i][0] ? " ✗" : "")))])])
        {
            Rules = [4],
            Mark = (i, j) => j > 4 && values[i][j - 4] != values[i][0] ? CellMark.Wrong : CellMark.None,
        };
    }

    private static Row Hamming()
    {
        RichText[] head = ["D1", "D2", "D3", "D4", "parity", "network"];
        return new Row([.. BooleanInputs.All(4).Chunk(8).Select(rows =>
            new Table(head, [.. rows.Select(x => (IReadOnlyList<RichText>)
            [.. x.Select(b => (RichText)Bit(b)), BooleanInputs.Text(HammingCode.Parity(x)),
                BooleanInputs.Text(HammingNetworks.Corrected.Bits(x))])]) { Rules = [4] })]);
    }

    private static string Bit(bool b) => b ? "1" : "0";
}
