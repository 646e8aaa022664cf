using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Pictures;

namespace Harness.CrossCheck.Pictures;

public sealed class StyleTests
{
    private static readonly string[] TextColours = ["ink", "soft", "1", "2", "3", "4", "5", "6"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Text_stands_out_from_paper_and_boxes(int palette)
    {
        Dictionary<string, double[]> colours = Palette(palette);
        foreach (string name in TextColours)
        {
            Assert.True(Contrast(colours[name], colours["paper"]) >= 4.5,
                $"{name} on paper: {Contrast(colours[name], colours["paper"])}");
            Assert.True(Contrast(colours[name], colours["fill"]) >= 4.5,
                $"{name} on a box: {Contrast(colours[name], colours["fill"])}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Numbers_stand_out_from_the_strongest_cell(int palette)
    {
        Dictionary<string, double[]> colours = Palette(palette);
        foreach (string sign in new[] { "plus", "minus" })
        {
            double[] cell = [.. colours[sign].Zip(colours["paper"], (c, p) => (c + p) / 2)];
            Assert.True(Contrast(colours["ink"], cell) >= 4.5, $"{sign}: {Contrast(colours["ink"], cell)}");
        }
    }

    [Fact]
    public void The_contrast_of_black_on_white_is_21() => Assert.Equal(21, Contrast([0, 0, 0], [255, 255, 255]), 6);

    [Fact]
    public void No_text_is_smaller_than_11_pixels() =>
        Assert.All(Regex.Matches(PictureStyle.Css, @"font-size: (\d+)px"), m =>
            Assert.True(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) >= 11));

    [Fact]
    public void Both_palettes_name_the_same_colours() => Assert.Equal(Palette(0).Keys.Order(), Palette(1).Keys.Order());

    // The light palette stands first, the dark one inside the media query.
    private static Dictionary<string, double[]> Palette(int which)
    {
        string css = PictureStyle.Css;
        int dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        string part = which == 0 ? css[..dark] : css[dark..css.IndexOf(":root", dark, StringComparison.Ordinal)];
        return Regex.Matches(part, "--pic-([a-z0-9]+): #([0-9a-f]{6})").ToDictionary(m => m.Groups[1].Value, m =>
            Rgb(m.Groups[2].Value));
    }

    private static double[] Rgb(string hex) =>
        [.. hex.Chunk(2).Select(c => (double)int.Parse(new string(c), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static double Contrast(double[] a, double[] b)
    {
        (double x, double y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(double[] rgb)
    {
        double[] linear = [.. rgb.Select(c => c / 255).Select(c =>
            c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }
}
