using System.Xml.Linq;

namespace Harness.Pictures;

/// <summary>A picture with its caption.</summary>
/// <param name="Id">Its name, lower-case with hyphens: unique on a page, and part of every id inside the drawing.</param>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Description">What a reader who cannot see it must know: the alternative text.</param>
/// <param name="Svg">The drawing: one <c>svg</c> element with a <c>viewBox</c>, coloured by the classes of the style sheet
/// only.</param>
public sealed record Figure(string Id, string Title, string Description, XElement Svg);
