namespace Harness.Pictures;

/// <summary>The style sheet of all pictures.</summary>
public static class PictureStyle
{
    /// <summary>
    /// Rules for <c>svg.pic</c>: a light and a dark palette by the reader's preference, the light one on paper. Lines differ by
    /// dash pattern and marks by shape, so that nothing rests on colour alone. In a page with a switch of its own,
    /// <c>data-theme="light"</c> or <c>"dark"</c> on the root element decides. A picture shrinks to the width of its container,
    /// but not on a narrow screen: there the container should scroll, or no word could be read.
    /// </summary>
    public static string Css { get; } = $$"""
        svg.pic { {{Light}} max-width: 100%; height: auto;
          font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", "DejaVu Sans", sans-serif; }
        @media (prefers-color-scheme: dark) { svg.pic { {{Dark}} } }
        :root[data-theme="light"] svg.pic { {{Light}} }
        :root[data-theme="dark"] svg.pic { {{Dark}} }
        @media print { svg.pic, :root[data-theme] svg.pic { {{Light}} } }
        {{Shapes}}
        """;

    private const string Light =
        "--pic-paper: #ffffff; --pic-ink: #1b1f24; --pic-soft: #555d68; --pic-grid: #e3e6ea; --pic-zero: #aab1ba; " +
        "--pic-fill: #f3f5f8; " +
        "--pic-1: #0b57a4; --pic-2: #b4430a; --pic-3: #17703f; --pic-4: #7a3b9b; --pic-5: #8a5a00; --pic-6: #a3195b; " +
        "--pic-plus: #e07b2c; --pic-minus: #3b82c4;";

    private const string Dark =
        "--pic-paper: #14171c; --pic-ink: #eceff3; --pic-soft: #aeb6c1; --pic-grid: #2c323a; --pic-zero: #5c6570; " +
        "--pic-fill: #1e232a; " +
        "--pic-1: #79b8ff; --pic-2: #ff9d66; --pic-3: #6fd398; --pic-4: #d2a4f0; --pic-5: #e6bc5c; --pic-6: #ff8ebf; " +
        "--pic-plus: #d9772b; --pic-minus: #3f7fbe;";

    private const string Shapes = """
        @media screen and (max-width: 40rem) { svg.pic { max-width: none; } }
        svg.pic text { fill: var(--pic-ink); stroke: none; }
        svg.pic .t-label { font-size: 13px; }
        svg.pic .t-small { font-size: 12px; }
        svg.pic .t-heading { font-size: 14px; font-weight: 600; }
        svg.pic .t-formula { font-size: 15px;
          font-family: Cambria, "STIX Two Text", "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; }
        svg.pic .i { font-style: italic; }
        svg.pic .sub { font-size: 11px; }
        svg.pic text.strong { font-weight: 700; }
        svg.pic :is(line, polyline, path, polygon, rect, circle) {
          fill: none; stroke: var(--pic-ink); stroke-width: 1.2; stroke-linejoin: round; }
        svg.pic .grid { stroke: var(--pic-grid); stroke-width: 1; }
        svg.pic .zero { stroke: var(--pic-zero); stroke-width: 1; }
        svg.pic .axis { stroke: var(--pic-soft); stroke-width: 1; }
        svg.pic .guide { stroke: var(--pic-soft); stroke-width: 1.2; stroke-dasharray: 3 4; }
        svg.pic .contour { stroke: var(--pic-zero); stroke-width: 1; }
        svg.pic .head { fill: var(--pic-ink); stroke-width: 0.6; }
        svg.pic .box { fill: var(--pic-fill); stroke: var(--pic-soft); }
        svg.pic .paper { fill: var(--pic-paper); stroke: none; }
        svg.pic .result { fill: var(--pic-fill); stroke: var(--pic-ink); stroke-width: 2.2; }
        svg.pic .aside { fill: none; stroke: var(--pic-soft); stroke-dasharray: 4 3; }
        svg.pic .cell { fill: none; stroke: var(--pic-zero); stroke-width: 0.8; }
        svg.pic .plus { fill: var(--pic-plus); stroke: none; }
        svg.pic .minus { fill: var(--pic-minus); stroke: none; }
        svg.pic .chosen { stroke: var(--pic-ink); stroke-width: 2.4; }
        svg.pic .wrong { stroke: var(--pic-6); stroke-width: 2.4; stroke-dasharray: 5 3; }
        svg.pic .wrong-text { fill: var(--pic-6); font-weight: 700; }
        svg.pic .line { stroke-width: 2; }
        svg.pic .mark { stroke-width: 1.8; stroke-dasharray: none; }
        svg.pic .dot { stroke-width: 7; stroke-linecap: round; }
        svg.pic .closed { fill: currentcolor; }
        svg.pic .open { fill: var(--pic-paper); }
        svg.pic .s1 { stroke: var(--pic-1); color: var(--pic-1); }
        svg.pic .s2 { stroke: var(--pic-2); color: var(--pic-2); }
        svg.pic .s3 { stroke: var(--pic-3); color: var(--pic-3); }
        svg.pic .s4 { stroke: var(--pic-4); color: var(--pic-4); }
        svg.pic .s5 { stroke: var(--pic-5); color: var(--pic-5); }
        svg.pic .s6 { stroke: var(--pic-6); color: var(--pic-6); }
        svg.pic .line.s2 { stroke-dasharray: 8 4; }
        svg.pic .line.s3 { stroke-dasharray: 2 3; }
        svg.pic .line.s4 { stroke-dasharray: 9 3 2 3; }
        svg.pic .line.s5 { stroke-dasharray: 14 4; }
        svg.pic .line.s6 { stroke-dasharray: 4 2 1 2 1 2; }
        svg.pic .s1.head { fill: var(--pic-1); }
        svg.pic .s2.head { fill: var(--pic-2); }
        svg.pic text.s1 { fill: var(--pic-1); stroke: none; }
        svg.pic text.s2 { fill: var(--pic-2); stroke: none; }
        svg.pic text.s3 { fill: var(--pic-3); stroke: none; }
        svg.pic text.s4 { fill: var(--pic-4); stroke: none; }
        svg.pic text.s5 { fill: var(--pic-5); stroke: none; }
        svg.pic text.s6 { fill: var(--pic-6); stroke: none; }
        svg.pic text.soft { fill: var(--pic-soft); }
        svg.pic text.on { paint-order: stroke; stroke: var(--pic-paper); stroke-width: 7px; stroke-linejoin: round; }
        """;
}
