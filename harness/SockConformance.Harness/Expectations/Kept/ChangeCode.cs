namespace SockConformance.Harness.Expectations.Kept;

/// <summary>Writes and reads why releases differ.</summary>
internal static class ChangeCode
{
    public static readonly Code<List<ChangeReason>> Changes = new((w, all) => w.List(all, Write), r => [.. r.List(Read)]);

    private static void Write(RecordWriter w, ChangeReason c)
    {
        w.Text(c.Target);
        w.Texts(c.Options);
        w.Texts(c.Cases);
        w.Text(c.In);
        w.Text(c.Why);
        w.Texts(c.Evidence);
        w.Place(c.Where);
    }

    private static ChangeReason Read(RecordReader r) =>
        new(r.Text(), r.Texts(), r.Texts(), r.Text(), r.Text(), r.Texts(), r.Place());
}
