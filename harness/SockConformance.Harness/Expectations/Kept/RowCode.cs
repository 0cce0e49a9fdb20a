namespace SockConformance.Harness.Expectations.Kept;

/// <summary>Writes and reads a platform's row, and what rows share with claims.</summary>
internal static class RowCode
{
    public static void Write(RecordWriter w, Row row)
    {
        w.Text(row.Platform);
        w.Number((int)row.Meaning);
        w.TextOrNull(row.AliasOf);
        w.Long(row.Number);
        w.Map(row.Numbers, (to, n) => to.Long(n));
        w.Text(row.Type);
        w.Texts(row.Also);
        w.Number((int)row.Get);
        w.Number((int)row.Set);
        w.OrNull(row.CiteGet, WriteCitation);
        w.OrNull(row.CiteSet, WriteCitation);
        w.Texts(row.Kinds);
        w.TextOrNull(row.Sample);
        w.Flag(row.Varies);
        w.Number((int)row.Noise);
        w.OrNull(row.Unprobed, WriteUntestable);
        w.OrNull(row.On, WriteProbe);
        w.Texts(row.Needs);
        w.TextOrNull(row.Privilege);
        w.TextOrNull(row.Beyond);
        w.TextOrNull(row.Optional);
        w.TextOrNull(row.From);
        w.TextOrNull(row.Until);
        w.List(row.ErrataGet, ErratumCode.Write);
        w.List(row.ErrataSet, ErratumCode.Write);
        w.Place(row.Where);
    }

    public static Row Read(RecordReader r) => new()
    {
        Platform = r.Text(),
        Meaning = (RowMeaning)r.Choice((int)RowMeaning.HeaderOnly + 1),
        AliasOf = r.TextOrNull(),
        Number = r.Long(),
        Numbers = r.Map(from => from.Long()),
        Type = r.Text(),
        Also = r.Texts(),
        Get = ReadSupport(r),
        Set = ReadSupport(r),
        CiteGet = r.OrNull(ReadCitation),
        CiteSet = r.OrNull(ReadCitation),
        Kinds = r.Texts(),
        Sample = r.TextOrNull(),
        Varies = r.Flag(),
        Noise = (RowNoise)r.Choice((int)RowNoise.Always + 1),
        Unprobed = r.OrNull(ReadUntestable),
        On = r.OrNull(ReadProbe),
        Needs = r.Texts(),
        Privilege = r.TextOrNull(),
        Beyond = r.TextOrNull(),
        Optional = r.TextOrNull(),
        From = r.TextOrNull(),
        Until = r.TextOrNull(),
        ErrataGet = r.List(ErratumCode.Read),
        ErrataSet = r.List(ErratumCode.Read),
        Where = r.Place(),
    };

    public static void WriteCitation(RecordWriter w, Citation c)
    {
        w.Text(c.Document);
        w.Text(c.Passage);
        w.Flag(c.Sentence is not null);
        w.Long(c.Sentence ?? 0);
        w.Flag(c.Last is not null);
        w.Long(c.Last ?? 0);
        w.Place(c.Where);
    }

    public static Citation ReadCitation(RecordReader r)
    {
        string document = r.Text(), passage = r.Text();
        bool isOne = r.Flag();
        int sentence = (int)r.Long();
        bool isSeveral = r.Flag();
        int last = (int)r.Long();
        return new Citation(document, passage, isOne ? sentence : null, r.Place(), isSeveral ? last : null);
    }

    public static void WriteUntestable(RecordWriter w, Untestable u)
    {
        w.Text(u.Reason);
        w.Text(u.Why);
    }

    public static Untestable ReadUntestable(RecordReader r) => new(r.Text(), r.Text());

    public static Consequence? ReadConsequence(RecordReader r) =>
        r.Choice((int)Consequence.ErrorOrLength + 2) is > 0 and int chosen ? (Consequence)(chosen - 1) : null;

    public static Support ReadSupport(RecordReader r) => (Support)r.Choice((int)Support.Refused + 1);

    private static void WriteProbe(RecordWriter w, ProbeSocket p)
    {
        w.Text(p.Socket);
        w.Text(p.Setup);
    }

    private static ProbeSocket ReadProbe(RecordReader r) => new(r.Text(), r.Text());
}
