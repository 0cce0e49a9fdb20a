using System.Text.Json;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Kept;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations.Kept;

/// <summary>
/// What is kept of a record is all that it says; a property that is added and forgotten here would be lost without a word.
/// </summary>
[TestFixture(false, 0)]
[TestFixture(false, 10)]
[TestFixture(false, 20)]
[TestFixture(false, 30)]
[TestFixture(false, 40)]
[TestFixture(false, 50)]
[TestFixture(false, 60)]
[TestFixture(false, 70)]
[TestFixture(true, 0)]
internal sealed class RecordCodeTests(bool isSparse, int from)
{
    [Test]
    public void Everything_that_an_option_says_comes_back() => ComesBack(SubjectCode.Code, Make<Subject>());

    [Test]
    public void Everything_that_the_platforms_say_comes_back() =>
        ComesBack(TopCode.Platforms, Make<Dictionary<string, Platform>>());

    [Test]
    public void Everything_that_the_documents_say_comes_back() =>
        ComesBack(TopCode.Documents, Make<Dictionary<string, Document>>());

    [Test]
    public void Everything_that_the_setups_say_comes_back() => ComesBack(TopCode.Setups, Make<Dictionary<string, Setup>>());

    [Test]
    public void Everything_that_the_names_of_errors_say_comes_back() => ComesBack(TopCode.Errors, Make<ErrorCrosswalk>());

    [Test]
    public void Everything_that_the_names_of_options_say_comes_back() => ComesBack(NamesCode.Names, Make<RuntimeNames>());

    [Test]
    public void Everything_that_a_list_of_known_divergences_says_comes_back() => ComesBack(KnownCode.Known, Make<KnownFile>());

    [Test]
    public void Everything_that_the_changes_of_releases_say_comes_back() =>
        ComesBack(ChangeCode.Changes, [.. Make<IReadOnlyList<ChangeReason>>()]);

    [Test]
    public void A_place_in_another_file_is_not_kept()
    {
        using var writer = new RecordWriter("another.yaml");
        SubjectCode.Code.Write(writer, Make<Subject>());
        Assert.That(writer.Bytes(), Is.Null);
    }

    private T Make<T>() => new FilledRecord(isSparse, from).Make<T>();

    private static void ComesBack<T>(Code<T> code, T value)
        where T : class
    {
        using var writer = new RecordWriter(FilledRecord.File);
        code.Write(writer, value);
        byte[] bytes = writer.Bytes()!;
        var reader = new RecordReader(bytes, new KeptEntry(0, bytes.Length), FilledRecord.File);
        var back = code.Read(reader);
        Assert.Multiple(() =>
        {
            Assert.That(JsonSerializer.Serialize(back), Is.EqualTo(JsonSerializer.Serialize(value)));
            Assert.That(reader.IsAtEnd);
        });
        for (int length = 0; length < bytes.Length; length++)
            Assert.That(
                () => code.Read(new RecordReader(bytes, new KeptEntry(0, length), FilledRecord.File)),
                Throws.TypeOf<InvalidDataException>(),
                $"{length} of {bytes.Length} bytes");
    }
}
