namespace SockConformance.Harness.Expectations.Kept;

/// <summary>Writes and reads an erratum.</summary>
internal static class ErratumCode
{
    public static void Write(RecordWriter w, Erratum e)
    {
        w.Number((int)e.Fault);
        w.Texts(e.Cases);
        w.List(e.Observed, CaseCode.WriteCheck);
        w.TextOrNull(e.From);
        w.TextOrNull(e.Until);
        w.Text(e.Why);
        w.Texts(e.Evidence);
        w.Place(e.Where);
        w.Number(e.Consequence is { } consequence ? (int)consequence + 1 : 0);
    }

    public static Erratum Read(RecordReader r) => new(
        (DocumentFault)r.Choice((int)DocumentFault.Incomplete + 1),
        r.Texts(),
        r.List(CaseCode.ReadCheck),
        r.TextOrNull(),
        r.TextOrNull(),
        r.Text(),
        r.Texts(),
        r.Place())
    {
        Consequence = RowCode.ReadConsequence(r),
    };
}
