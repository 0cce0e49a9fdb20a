using System.CommandLine;
using SockConformance.Harness;
using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Site.Search;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf explain OPTION</c>: what the documents say of an option, on the terminal.</summary>
internal static class ExplainCommand
{
    private const string Says =
        "Tells what the documents of each platform promise of an option, with the passages, which cases test it, "
        + "what other languages call it, and what the systems answered of which there are runs.";

    public static Command Make()
    {
        var name = new Argument<string>("option")
        {
            Description = "SO_LINGER, IPPROTO_TCP/TCP_NODELAY, contract/get-length, 4102, IPPROTO_IP/13, "
                + "SocketOptionName.IPv6Only, 'dual stack'",
        };
        var platform = new Option<string?>("--platform")
        {
            Description = "Only this platform, whose numbers are meant.",
            HelpName = "PLATFORM",
        };
        var json = new Option<bool>("--json") { Description = "As JSON, for programs." };
        var runs = AnswerSheets.Option();
        var expectations = Shared.Expectations();
        var command = new Command("explain", Says) { name, platform, runs, json, expectations };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            string? only = parsed.GetValue(platform) is { } id ? catalog.FindPlatform(id).Id : null;
            var found = Find(catalog, parsed.GetRequiredValue(name), only);
            var sheets = AnswerSheets.Read(parsed.GetValue(runs) ?? [], only);
            var book = new AnswerBook(catalog, sheets);
            if (parsed.GetValue(json))
                ExplainJson.Write(catalog, found, only, book, Console.Out);
            else if (found is [var one])
                ExplainText.Write(catalog, one, only, sheets.Count > 0 ? book : null);
            else
                ExplainText.WriteList(catalog, found);
            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="InputException">Nothing is called so.</exception>
    private static IReadOnlyList<FoundOption> Find(Catalog catalog, string wanted, string? platform)
    {
        var found = OptionLookup.Find(catalog, wanted, platform);
        if (found.Count > 0)
            return found;
        if (Synonyms.Of(catalog).GetValueOrDefault(wanted.ToLowerInvariant()) is { } meant)
            return [.. meant.SelectMany(name => OptionLookup.Find(catalog, name, platform))];
        bool isId = wanted.Contains('/', StringComparison.Ordinal);
        var ids = catalog.Subjects.Select(s => s.Id).Concat(catalog.Names.Options.Select(o => o.Option)).Distinct();
        var names = ids.Select(id => isId ? id : id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        string where = platform is null ? "" : $" of {platform}";
        string near = Nearest.DidYouMean(wanted, names);
        throw new InputException(
            $"the option '{wanted}'{where} is not known; allowed: {OptionLookup.Allowed}; 'sockconf list' shows all{near}");
    }
}
