namespace SockConformance.Harness.Expectations.Kept;

/// <summary>
/// Writes and reads what an option file or a contract file says. Each record is written and read in one order, that of its
/// declaration.
/// </summary>
internal static class SubjectCode
{
    public static readonly Code<Subject> Code = new(Write, Read);

    private static void Write(RecordWriter w, Subject s)
    {
        w.Text(s.Id);
        w.Text(s.Name);
        w.TextOrNull(s.Level);
        w.Text(s.Summary);
        w.Map(s.Types, WriteType);
        w.Map(s.Rows, RowCode.Write);
        w.List(s.Claims, WriteClaim);
        w.List(s.For, CaseCode.WriteParameter);
        w.List(s.Cases, CaseCode.Write);
        w.List(s.Contradictions, WriteContradiction);
        w.TextOrNull(s.Portability);
        w.Place(s.Where);
    }

    private static Subject Read(RecordReader r) => new()
    {
        Id = r.Text(),
        Name = r.Text(),
        Level = r.TextOrNull(),
        Summary = r.Text(),
        Types = r.Map(ReadType),
        Rows = r.Map(RowCode.Read),
        Claims = r.List(ReadClaim),
        For = r.List(CaseCode.ReadParameter),
        Cases = r.List(CaseCode.Read),
        Contradictions = r.List(ReadContradiction),
        Portability = r.TextOrNull(),
        Where = r.Place(),
    };

    private static void WriteType(RecordWriter w, StructureType t)
    {
        w.Text(t.Name);
        w.Text(t.Layout);
        w.Texts(t.Fields);
    }

    private static StructureType ReadType(RecordReader r) => new(r.Text(), r.Text(), r.Texts());

    private static void WriteClaim(RecordWriter w, Claim c)
    {
        w.Text(c.Platform);
        w.Text(c.Name);
        w.Text(c.Says);
        w.OrNull(c.Cite, RowCode.WriteCitation);
        w.Number((int)c.Shows);
        w.TextOrNull(c.From);
        w.TextOrNull(c.Until);
        w.OrNull(c.Untestable, RowCode.WriteUntestable);
        w.Place(c.Where);
        w.List(c.AlsoCited, RowCode.WriteCitation);
        w.List(c.Errata, ErratumCode.Write);
        w.Flag(c.HoldsUnset);
    }

    private static Claim ReadClaim(RecordReader r) => new(
        r.Text(),
        r.Text(),
        r.Text(),
        r.OrNull(RowCode.ReadCitation),
        (Shows)r.Choice((int)Shows.Access + 1),
        r.TextOrNull(),
        r.TextOrNull(),
        r.OrNull(RowCode.ReadUntestable),
        r.Place())
    {
        AlsoCited = r.List(RowCode.ReadCitation),
        Errata = r.List(ErratumCode.Read),
        HoldsUnset = r.Flag(),
    };

    private static void WriteContradiction(RecordWriter w, Contradiction c)
    {
        w.Texts(c.Between);
        w.Text(c.What);
        w.Place(c.Where);
    }

    private static Contradiction ReadContradiction(RecordReader r) => new(r.Texts(), r.Text(), r.Place());
}
