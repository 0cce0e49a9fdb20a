using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Runs;
using SockConformance.Reports;
using SockConformance.Reports.Costs;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf report RUN...</c>: the site of run files.</summary>
internal static class ReportCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("run") { Description = "Run files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string>("--out") { Description = "Where the site is written.", HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var templates = new Option<string?>("--templates") { Description = "A folder of templates in place of the site's own.", HelpName = "DIR" };
        var single = new Option<bool>("--single-file") { Description = $"Write one self-contained file, {SingleFileWriter.FileName}, in place of the site." };
        var partial = new Option<bool>("--partial") { Description = "Take run files that were cut short, as far as they go." };
        var costs = new Option<string?>("--costs") { Description = "The folder of cost files, as 'sockconf bench' writes them; costs/ of --out unless told.", HelpName = "DIR" };
        var expectations = Shared.Expectations();
        var command = new Command("report", "Writes the site of run files, judged by the expectations as they are now.") { files, folder, templates, single, partial, costs, expectations };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var runs = parsed.GetRequiredValue(files).SelectMany(Expand).DistinctBy(Path.GetFullPath).Select(f => Rejudge.Of(RunFileReader.Read(f, parsed.GetValue(partial)), catalog)).ToList();
            SiteFolder.Prepare(parsed.GetRequiredValue(folder), parsed.GetValue(templates));
            var options = new SiteOptions { Templates = parsed.GetValue(templates), Costs = ReadCosts(parsed.GetValue(costs)) };
            if (parsed.GetValue(single))
                SiteFolder.WriteSingle(catalog, runs, parsed.GetRequiredValue(folder), options);
            else
                SiteFolder.Write(catalog, runs, parsed.GetRequiredValue(folder), options);
            return ExitCode.Done;
        });
        return command;
    }

    private static CostBook? ReadCosts(string? folder) => folder is null ? null
        : CostBook.Read(folder, Terminal.Complain) ?? throw new CampaignException($"the folder '{folder}' has no cost files; 'sockconf bench' writes them");

    private static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new CampaignException($"there is no file or folder '{path}'; report takes run files, as 'sockconf run' writes them, or folders of them");
        var files = Directory.EnumerateFiles(path, "*.jsonl").Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new CampaignException($"the folder '{path}' has no run files (*.jsonl); 'sockconf run' writes them");
    }
}
