using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Expectations.Kept;

/// <summary>Writes and reads a list of known divergences.</summary>
internal static class KnownCode
{
    public static readonly Code<KnownFile> Known = new(
        (w, list) =>
        {
            w.List(list.Entries, Write);
            w.Texts(list.Like);
        },
        r => new KnownFile(r.List(Read), r.Texts()));

    private static void Write(RecordWriter w, KnownEntry k)
    {
        w.Text(k.Case);
        w.Text(k.Claim);
        w.Map(k.When, (to, text) => to.Text(text));
        w.Text(k.Reason);
        w.TextOrNull(k.Link);
        w.Place(k.Where);
        w.Flag(k.Inherited);
        w.Number(k.Consequence is { } consequence ? (int)consequence + 1 : 0);
        w.Flag(k.Varies);
    }

    private static KnownEntry Read(RecordReader r) =>
        new(r.Text(), r.Text(), r.Map(from => from.Text()), r.Text(), r.TextOrNull(), r.Place(), r.Flag())
        {
            Consequence = RowCode.ReadConsequence(r),
            Varies = r.Flag(),
        };
}
