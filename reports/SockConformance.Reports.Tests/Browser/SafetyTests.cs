using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class SafetyTests : BrowserTest
{
    private SiteFolder site = null!;
    private string single = null!;

    [OneTimeSetUp]
    public void Write()
    {
        site = new SiteFolder(Worlds.Catalog, Worlds.HostileRuns);
        single = Path.Combine(site.Root, "single", SingleFileWriter.FileName);
        SingleFileWriter.Write(Matrix.Build(Worlds.Catalog, Worlds.HostileRuns), Worlds.Catalog, single, new SiteOptions());
    }

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [Test, CancelAfter(300_000)]
    public async Task A_hostile_target_runs_nothing_and_asks_for_nothing()
    {
        foreach (string path in site.Pages.Keys.Append(single))
        {
            var page = await Open(Path.Combine(site.Root, path));
            page.Dialog += (_, dialog) => Complaints.Enqueue("a dialog: " + dialog.Message);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            const string loaded = "document.images.length + document.querySelectorAll('iframe, object, embed').length";
            Assert.That(await page.EvaluateAsync<int>(loaded), Is.Zero, path);
            await page.CloseAsync();
        }
        Assert.That(Complaints, Is.Empty);
    }

    [TestCase(false)]
    [TestCase(true)]
    [CancelAfter(120_000)]
    public async Task The_policy_holds_back_what_would_be_smuggled_in(bool one)
    {
        var page = await Open(one ? single : Path.Combine(site.Root, "index.html"));
        await page.EvaluateAsync("""
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.smuggled = true';
              document.body.append(script);
              const style = document.createElement('style');
              style.textContent = 'body { display: none }';
              document.head.append(style);
              const image = document.createElement('img');
              image.src = 'https://example.invalid/x.png';
              document.body.append(image);
              document.body.setAttribute('onclick', 'window.smuggled = true'); document.body.click();
            }
            """);
        Assert.Multiple(async () =>
        {
            Assert.That(await page.EvaluateAsync<bool>("window.smuggled === true"), Is.False);
            Assert.That(await page.EvaluateAsync<string>("getComputedStyle(document.body).display"), Is.EqualTo("block"));
            Assert.That(
                () => Complaints.Count(c => c.Contains("Content Security Policy", StringComparison.Ordinal)),
                Is.GreaterThanOrEqualTo(4).After(60_000, 50),
                string.Join('\n', Complaints));
            Assert.That(Complaints.Where(c => c.StartsWith("asked for", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test, CancelAfter(120_000)]
    public async Task A_phone_scrolls_no_page_of_a_hostile_target_sideways()
    {
        foreach (string path in site.Pages.Keys.Where(p => !p.StartsWith("single", StringComparison.Ordinal)))
        {
            var page = await Open(Path.Combine(site.Root, path), width: 320);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(320), path);
            await page.CloseAsync();
        }
    }
}
