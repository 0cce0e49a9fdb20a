using System.Globalization;
using System.Text.RegularExpressions;
using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class StyleTests
{
    private static readonly string[] Texts = ["ink", "quiet", "accent", "ok", "bad", "no", "open", "wait"];

    /// <summary>WCAG 2.1 AA asks 4.5 to 1 of text, on every ground that it stands on.</summary>
    [Test]
    public void Every_text_colour_has_enough_contrast([Values("light", "dark")] string theme)
    {
        var colours = Colours(theme);
        Assert.Multiple(() =>
        {
            foreach (string text in Texts)
                foreach (string ground in new[] { "bg", "panel", text + "-bg" }.Where(colours.ContainsKey))
                    Assert.That(Contrast(colours[text], colours[ground]), Is.GreaterThanOrEqualTo(4.5), $"{text} on {ground}");
            foreach (string ground in colours.Keys.Where(k => k.EndsWith("-bg", StringComparison.Ordinal) || k == "mark"))
                Assert.That(Contrast(colours["ink"], colours[ground]), Is.GreaterThanOrEqualTo(4.5), $"ink on {ground}");
        });
    }

    private static Dictionary<string, string> Colours(string theme)
    {
        string css = File.ReadAllText(Path.Combine(SiteTemplates.OwnFolder, "style.css"));
        int dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        string block = theme == "light" ? css[..dark] : css[dark..css.IndexOf("* { box-sizing", StringComparison.Ordinal)];
        return Regex.Matches(block, "--([a-z-]+): #([0-9a-f]{6})").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    private static double Contrast(string a, string b)
    {
        double x = Luminance(a), y = Luminance(b);
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour[..2])) + (0.7152 * Channel(colour[2..4])) + (0.0722 * Channel(colour[4..]));

    private static double Channel(string hex)
    {
        double c = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
