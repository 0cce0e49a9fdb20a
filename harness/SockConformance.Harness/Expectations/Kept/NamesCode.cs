namespace SockConformance.Harness.Expectations.Kept;

/// <summary>Writes and reads the names of options in the runtimes of other languages.</summary>
internal static class NamesCode
{
    public static readonly Code<RuntimeNames> Names = new(
        (w, all) =>
        {
            w.List(all.Sources, WriteSource);
            w.List(all.Options, WriteOption);
        },
        r => new RuntimeNames(r.List(ReadSource), r.List(ReadOption)));

    private static void WriteSource(RecordWriter w, RuntimeSource s)
    {
        w.Text(s.Id);
        w.Text(s.Name);
        w.TextOrNull(s.Raw);
        w.List(s.Read, (to, read) =>
        {
            to.Text(read.Title);
            to.Text(read.Version);
            to.Text(read.Url);
        });
    }

    private static RuntimeSource ReadSource(RecordReader r) =>
        new(r.Text(), r.Text(), r.TextOrNull(), r.List(from => new NameSource(from.Text(), from.Text(), from.Text())));

    private static void WriteOption(RecordWriter w, OptionNames o)
    {
        w.Text(o.Option);
        w.Map(o.Names, (to, texts) => to.Texts(texts));
        w.Flag(o.UsedBy is not null);
        if (o.UsedBy is { } used)
        {
            w.Long(used.Projects);
            w.Long(used.ProjectsOf);
            w.Long(used.Runtimes);
            w.Long(used.RuntimesOf);
        }
        w.Place(o.Where);
    }

    private static OptionNames ReadOption(RecordReader r) =>
        new(r.Text(), r.Map<IReadOnlyList<string>>(from => from.Texts()), r.Flag() ? ReadUsedBy(r) : null, r.Place());

    private static UsedBy ReadUsedBy(RecordReader r) => new(r.Long(), r.Long(), r.Long(), r.Long());
}
