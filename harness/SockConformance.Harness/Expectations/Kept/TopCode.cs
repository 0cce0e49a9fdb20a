namespace SockConformance.Harness.Expectations.Kept;

/// <summary>Writes and reads what the files beside the folders say.</summary>
internal static class TopCode
{
    public static readonly Code<Dictionary<string, Platform>> Platforms =
        new((w, all) => w.Map(all, WritePlatform), r => r.Map(ReadPlatform));

    public static readonly Code<Dictionary<string, Document>> Documents =
        new((w, all) => w.Map(all, WriteDocument), r => r.Map(ReadDocument));

    public static readonly Code<Dictionary<string, Setup>> Setups =
        new((w, all) => w.Map(all, WriteSetup), r => r.Map(ReadSetup));

    public static readonly Code<ErrorCrosswalk> Errors = new(
        (w, all) =>
        {
            w.List(all.Sources, WriteSource);
            w.List(all.Errors, WriteError);
        },
        r => new ErrorCrosswalk(r.List(from => new ErrorSource(from.Text(), from.Text(), from.Text())), r.List(ReadError)));

    private static void WritePlatform(RecordWriter w, Platform p)
    {
        w.Text(p.Id);
        w.Text(p.Name);
        w.Texts(p.Refusals);
        w.Texts(p.Denials);
        w.Texts(p.NoFamily);
        w.Map(p.Versions, (to, text) => to.Text(text));
        w.Map(p.Levels, (to, number) => to.Long(number));
        w.Map(p.Kinds, (to, text) => to.Text(text));
        w.Text(p.ScanLevels);
        w.Text(p.ScanNames);
        w.Texts(p.Reference);
        w.Place(p.Where);
    }

    private static Platform ReadPlatform(RecordReader r) => new()
    {
        Id = r.Text(),
        Name = r.Text(),
        Refusals = r.Texts(),
        Denials = r.Texts(),
        NoFamily = r.Texts(),
        Versions = r.Map(from => from.Text()),
        Levels = r.Map(from => from.Long()),
        Kinds = r.Map(from => from.Text()),
        ScanLevels = r.Text(),
        ScanNames = r.Text(),
        Reference = r.Texts(),
        Where = r.Place(),
    };

    private static void WriteDocument(RecordWriter w, Document d)
    {
        w.Text(d.Id);
        w.Text(d.Platform);
        w.Text(d.Title);
        w.Text(d.Version);
        w.Text(d.Url);
        w.List(d.Sections, (to, section) =>
        {
            to.Text(section.Title);
            to.List(section.Passages, WritePassage);
        });
        w.Place(d.Where);
    }

    private static Document ReadDocument(RecordReader r) =>
        new(
            r.Text(),
            r.Text(),
            r.Text(),
            r.Text(),
            r.Text(),
            r.List(from => new DocumentSection(from.Text(), from.List(ReadPassage))),
            r.Place());

    private static void WritePassage(RecordWriter w, DocumentPassage p)
    {
        w.Text(p.Id);
        w.Long(p.Sentences);
        w.List(p.NoPromise, (to, sentence) => to.Number(sentence));
        w.TextOrNull(p.OutOfScope);
    }

    private static DocumentPassage ReadPassage(RecordReader r) =>
        new(r.Text(), (int)r.Long(), r.List(from => from.Number()), r.TextOrNull());

    private static void WriteSetup(RecordWriter w, Setup s)
    {
        w.Text(s.Name);
        w.Text(s.Says);
        w.Map(s.StepsByKind, (to, texts) => to.Texts(texts));
        w.Place(s.Where);
    }

    private static Setup ReadSetup(RecordReader r) =>
        new(r.Text(), r.Text(), r.Map<IReadOnlyList<string>>(from => from.Texts()), r.Place());

    private static void WriteSource(RecordWriter w, ErrorSource s)
    {
        w.Text(s.Of);
        w.Text(s.Title);
        w.Text(s.Url);
    }

    private static void WriteError(RecordWriter w, ErrorName e)
    {
        w.Text(e.Says);
        w.Map(e.Names, (to, texts) => to.Texts(texts));
        w.Map(e.Numbers, (to, number) => to.Long(number));
        w.TextOrNull(e.Dotnet);
        w.Place(e.Where);
    }

    private static ErrorName ReadError(RecordReader r) =>
        new(
            r.Text(), r.Map<IReadOnlyList<string>>(from => from.Texts()), r.Map(from => from.Long()), r.TextOrNull(), r.Place());
}
