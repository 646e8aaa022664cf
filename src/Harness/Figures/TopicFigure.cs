using Harness.Pictures;
using Harness.Pictures.Drawing;

namespace Harness.Figures;

/// <summary>A picture that belongs to claims whatever their verdict.</summary>
internal sealed class TopicFigure
{
    private readonly Lazy<Figure> _figure;

    /// <summary>A picture, drawn when it is first wanted.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What a reader who cannot see it must know.</param>
    /// <param name="draw">Draws it.</param>
    /// <param name="claims">The ids of the claims to which it belongs.</param>
    public TopicFigure(string id, string title, string description, Func<Part> draw, params string[] claims)
    {
        Claims = claims;
        _figure = new(() => Picture.Of(id, title, description, draw()));
    }

    /// <summary>The ids of the claims.</summary>
    public IReadOnlyList<string> Claims { get; }

    /// <summary>The picture. Each call gives a drawing of its own, to be put into a page.</summary>
    public Figure Figure => _figure.Value with { Svg = new(_figure.Value.Svg) };
}
