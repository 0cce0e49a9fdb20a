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
            Description = "SO_LINGER, IPPROTO_TCP/TCP_NODELAY, contract/get-length, a number (4102, IPPROTO_IP/13), "
                + "another language's name (SocketOptionName.IPv6Only), a word for it ('dual stack'), "
                + "or a case (SO_LINGER/blocks).",
        };
        var platform = new Option<string?>("--platform")
        {
            Description = "Only this platform, whose numbers are meant.",
            HelpName = "PLATFORM",
        };
        var json = JsonOption.Make();
        var runs = AnswerSheets.Option();
        var expectations = Shared.Expectations();
        var command = new Command("explain", Says) { name, platform, runs, json, expectations };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            string? only = parsed.GetValue(platform) is { } id ? catalog.FindPlatform(id).Id : null;
            string wanted = parsed.GetRequiredValue(name);
            bool asJson = parsed.GetValue(json);
            var cases = FoundCase.Find(catalog, wanted);
            var found = cases.Count > 0 ? [] : Find(catalog, wanted, only);
            var sheets = AnswerSheets.Read(parsed.GetValue(runs) ?? [], only);
            var book = new AnswerBook(catalog, sheets);
            foreach (var one in cases.Where(_ => !asJson))
                ExplainCase.Write(catalog, one, only, sheets.Count > 0 ? book : null);
            if (asJson && cases.Count > 0)
                new ExplainCaseJson(only, book).Write(cases, Console.Out);
            else if (asJson)
                new ExplainJson(catalog, only, book).Write(found, Console.Out);
            else if (found is [var one])
                ExplainText.Write(catalog, one, only, sheets.Count > 0 ? book : null);
            else if (cases.Count == 0)
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
