using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Harness.Expectations;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf explain OPTION</c>: what the documents say of an option, on the terminal.</summary>
internal static class ExplainCommand
{
    public static Command Make()
    {
        var name = new Argument<string>("option") { Description = "SO_LINGER, IPPROTO_TCP/TCP_NODELAY, contract/get-length" };
        var expectations = Shared.Expectations();
        var command = new Command(
            "explain",
            "Tells what the documents of each platform promise of an option, with the places, and which cases test it.")
        {
            name, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            string wanted = parsed.GetRequiredValue(name);
            Print(catalog, Subject(catalog, wanted));
            return ExitCode.Done;
        });
        return command;
    }

    private static Subject Subject(Catalog catalog, string wanted)
    {
        if (catalog.Subjects.FirstOrDefault(s => s.Id == wanted || s.Name == wanted) is { } subject)
            return subject;
        bool isId = wanted.Contains('/', StringComparison.Ordinal);
        string near = Nearest.DidYouMean(wanted, catalog.Subjects.Select(s => isId ? s.Id : s.Name));
        throw new InputException($"the option '{wanted}' is not known; 'sockconf list' shows all{near}");
    }

    private static void Print(Catalog catalog, Subject subject)
    {
        Terminal.Line($"{subject.Id}: {subject.Summary}");
        foreach (var platform in catalog.Platforms.Values)
        {
            var row = subject.Rows.GetValueOrDefault(platform.Id);
            if (!subject.IsContract)
                Terminal.Line(row is null or { Absent: true }
                    ? $"\n{platform.Name}: its documents do not know it"
                    : $"\n{platform.Name}: number {row.Number}, {row.Type}, "
                        + $"get {Word(row.Get)}, set {Word(row.Set)}, on {string.Join(' ', row.Kinds)}");
            else if (subject.Claims.Any(c => c.Platform == platform.Id))
                Terminal.Line($"\n{platform.Name}:");
            foreach (var claim in subject.Claims.Where(c => c.Platform == platform.Id && c.Shows != Shows.Access))
            {
                Terminal.Line($"  {claim.Name}: {claim.Says}");
                Terminal.Line($"    {claim.Cite}{Range(claim)}");
                var cases = subject.Cases.Where(c => c.Expect.Any(e => e.Claim == claim.Name && e.Platform == platform.Id));
                Terminal.Line(claim.Untestable is { } why
                    ? $"    not tested: {why.Why}"
                    : $"    cases: {string.Join(", ", cases.Select(c => c.Name))}");
            }
        }
        foreach (var contradiction in subject.Contradictions)
            Terminal.Line($"\nContradiction between {string.Join(" and ", contradiction.Between)}: {contradiction.What}");
        if (subject.Portability is { } advice)
            Terminal.Line($"\nPortable code: {advice}");
    }

    private static string Range(Claim claim) =>
        (claim.From is null ? "" : $", from {claim.From}") + (claim.Until is null ? "" : $", until {claim.Until}");

    private static string Word(Support support) =>
        support switch { Support.Supported => "promised", Support.Refused => "documented as refused", _ => "not spoken of" };
}
