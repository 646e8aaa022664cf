using System.Xml.Linq;
using Harness.Site;

namespace Harness.CrossCheck.Site;

/// <summary>Elements as HTML.</summary>
public sealed class HtmlWriterTests
{
    [Fact]
    public void Text_and_attributes_are_escaped() =>
        Assert.Equal("<p title=\"a&quot;&amp;&lt;\">&lt;b&gt; &amp; \"\uFFFD\uFFFD</p>", HtmlWriter.Element(new XElement("p", new XAttribute("title", "a\"&<"), "<b> & \"\u0001\uD800")));

    [Fact]
    public void Only_void_elements_have_no_end() =>
        Assert.Equal("<p><br><span></span></p>", HtmlWriter.Element(new XElement("p", new XElement("br"), new XElement("span"))));

    [Fact]
    public void Names_are_written_without_namespaces()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal("<svg viewBox=\"0 0 1 1\">\n<circle/>\n</svg>", HtmlWriter.Element(new XElement(svg + "svg", new XAttribute("viewBox", "0 0 1 1"), new XElement(svg + "circle"))));
    }

    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    public void The_text_of_a_style_is_written_as_it_is_and_cannot_end_it(string name)
    {
        Assert.Equal($"<{name}>a > b</{name}>", HtmlWriter.Element(new XElement(name, "a > b")));
        Assert.Throws<ArgumentException>(() => HtmlWriter.Element(new XElement(name, "</style><b>")));
    }
}
