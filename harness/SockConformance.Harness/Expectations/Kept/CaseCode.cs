namespace SockConformance.Harness.Expectations.Kept;

/// <summary>Writes and reads cases and their parameters.</summary>
internal static class CaseCode
{
    public static void Write(RecordWriter w, CaseDefinition c)
    {
        w.Text(c.Name);
        w.Text(c.Title);
        w.List(c.For, WriteParameter);
        w.Texts(c.Needs);
        w.Texts(c.Only);
        w.Map(c.Let, (to, byPlatform) => to.Map(byPlatform, (inner, text) => inner.Text(text)));
        w.List(c.Steps, WriteStep);
        w.Texts(c.Varies);
        w.List(c.Sees, WriteCheck);
        w.Number(c.Expect.Count);
        IReadOnlyList<Check>? before = null;
        foreach (var expectation in c.Expect)
        {
            WriteExpectation(w, expectation, ReferenceEquals(expectation.Checks, before));
            before = expectation.Checks;
        }
        w.Flag(c.IsProbe);
        w.Place(c.Where);
    }

    public static CaseDefinition Read(RecordReader r) => new()
    {
        Name = r.Text(),
        Title = r.Text(),
        For = r.List(ReadParameter),
        Needs = r.Texts(),
        Only = r.Texts(),
        Let = r.Map(ReadLet),
        Steps = r.List(ReadStep),
        Varies = r.Texts(),
        Sees = r.List(ReadCheck),
        Expect = ReadExpectations(r),
        IsProbe = r.Flag(),
        Where = r.Place(),
    };

    public static void WriteParameter(RecordWriter w, Parameter p)
    {
        w.Text(p.Name);
        w.Texts(p.Values);
        w.OrNull(p.Options, WriteFilter);
        w.Place(p.Where);
    }

    public static Parameter ReadParameter(RecordReader r) => new(r.Text(), r.Texts(), r.OrNull(ReadFilter), r.Place());

    private static void WriteFilter(RecordWriter w, OptionFilter f)
    {
        w.TextOrNull(f.Asks);
        w.Number(f.Get is { } get ? (int)get + 1 : 0);
        w.Number(f.Set is { } set ? (int)set + 1 : 0);
        w.Texts(f.Types);
        w.Texts(f.Levels);
        w.Texts(f.Names);
    }

    private static OptionFilter ReadFilter(RecordReader r) => new(
        r.TextOrNull(), ReadChosen(r), ReadChosen(r), r.Texts(), r.Texts(), r.Texts());

    private static Support? ReadChosen(RecordReader r) =>
        r.Choice((int)Support.Refused + 2) is > 0 and int chosen ? (Support)(chosen - 1) : null;

    private static IReadOnlyDictionary<string, string> ReadLet(RecordReader r) => r.Map(inner => inner.Text());

    private static void WriteStep(RecordWriter w, Step s)
    {
        w.TextOrNull(s.Label);
        w.Text(s.Text);
        w.Place(s.Where);
    }

    private static Step ReadStep(RecordReader r) => new(r.TextOrNull(), r.Text(), r.Place());

    /// <summary>Platforms that expect the same share the checks, here as there.</summary>
    private static void WriteExpectation(RecordWriter w, Expectation e, bool isAsBefore)
    {
        w.Text(e.Platform);
        w.Text(e.Claim);
        w.Flag(isAsBefore);
        if (!isAsBefore)
            w.List(e.Checks, WriteCheck);
        w.Place(e.Where);
    }

    private static Expectation[] ReadExpectations(RecordReader r)
    {
        var expectations = new Expectation[r.Count()];
        Check[] checks = [];
        for (int i = 0; i < expectations.Length; i++)
        {
            string platform = r.Text(), claim = r.Text();
            if (!r.Flag())
                checks = r.List(ReadCheck);
            expectations[i] = new Expectation(platform, claim, checks, r.Place());
        }
        return expectations;
    }

    public static void WriteCheck(RecordWriter w, Check c)
    {
        w.Text(c.Label);
        w.TextOrNull(c.Field);
        w.Texts(c.Matcher.Alternatives);
        w.Place(c.Where);
    }

    public static Check ReadCheck(RecordReader r) => new(r.Text(), r.TextOrNull(), new MatcherText(r.Texts()), r.Place());
}
