using System.Text;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations;

[TestFixture]
internal sealed class CatalogFilesTests
{
    private const string Said = "summary: Ein Öl für 𝄞 \r\n";

    private string folder = "";

    private static Encoding[] Encodings =>
    [
        new UTF8Encoding(false),
        Encoding.UTF8,
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
        Encoding.UTF32,
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
    ];

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("sockconf-files").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCaseSource(nameof(Encodings))]
    public void A_text_is_read_as_its_byte_order_mark_tells_or_as_utf_8(Encoding encoding)
    {
        File.WriteAllText(Path.Combine(folder, "a.yaml"), Said, encoding);
        Assert.That(CatalogFiles.Load(folder), Is.EqualTo(new[] { new SourceFile("a.yaml", Said) }));
    }

    [TestCase(0)]
    [TestCase(65_535)]
    [TestCase(65_536)]
    [TestCase(65_537)]
    [TestCase(300_000)]
    public void A_file_of_any_size_is_read_to_its_end_and_the_next_one_from_its_beginning(int size)
    {
        SourceFile[] files = [new("a.yaml", "a"), new("b.yaml", new string('b', size)), new("c.yaml", "cc")];
        foreach (var file in files)
            File.WriteAllText(Path.Combine(folder, file.Path), file.Text);
        Assert.That(CatalogFiles.Load(folder).OrderBy(f => f.Path, StringComparer.Ordinal), Is.EqualTo(files));
    }

    [Test]
    public void A_path_is_told_from_the_folder_on_however_that_is_written()
    {
        Directory.CreateDirectory(Path.Combine(folder, "LEVEL", "deep"));
        File.WriteAllText(Path.Combine(folder, "LEVEL", "deep", "a.yaml"), "a");
        File.WriteAllText(Path.Combine(folder, "LEVEL", "notes.txt"), "no YAML");
        string fromHere = Path.GetRelativePath(Environment.CurrentDirectory, folder);
        string roundabout = Path.Combine(folder, "LEVEL", "..");
        foreach (string written in new[] { folder, folder + Path.DirectorySeparatorChar, fromHere, roundabout })
            Assert.That(CatalogFiles.Load(written), Is.EqualTo(new[] { new SourceFile("LEVEL/deep/a.yaml", "a") }), written);
    }

    /// <summary>Run files have the hash of the expectations.</summary>
    [TestCase("", "\n")]
    [TestCase("", "\r\n")]
    [TestCase("# a page\fbreak\n", "\n")]
    [TestCase("# Öl für 𝄞\n", "\n")]
    [TestCase("# Öl\u2028für 𝄞\f\n", "\r\n")]
    public void The_hash_is_the_same_from_disk_and_from_texts_whatever_the_line_ends(string beginning, string lineEnd)
    {
        var texts = TestCatalogs.SmallFiles.Select(f => f with { Text = beginning + f.Text }).ToList();
        foreach (var file in texts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file.Path))!);
            string text = file.Text[beginning.Length..].ReplaceLineEndings(lineEnd);
            File.WriteAllText(Path.Combine(folder, file.Path), beginning + text);
        }
        string hash = CatalogReader.Read(texts, out _).Hash;
        Assert.That(CatalogReader.Read(CatalogFiles.Load(folder), out _).Hash, Is.EqualTo(hash));
        Assert.That(hash, Is.Not.EqualTo(CatalogReader.Read([.. texts.Skip(1)], out _).Hash));
    }

    [Test]
    public void A_folder_that_is_not_there_is_told() =>
        Assert.That(() => CatalogFiles.Load(Path.Combine(folder, "none")), Throws.TypeOf<DirectoryNotFoundException>());
}
