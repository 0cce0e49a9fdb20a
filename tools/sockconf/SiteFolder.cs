using SockConformance.Harness;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Costs;
using SockConformance.Reports;

namespace SockConformance.Tool;

/// <summary>The folder that run and report write: run files under runs/, the site's index.html at its top.</summary>
internal static class SiteFolder
{
    /// <summary>What a browser shows of the folder: the site's first page, or the site as one file.</summary>
    public static readonly string[] FirstPages = [FirstPage, SingleFileWriter.FileName];

    private const string FirstPage = "index.html";

    /// <summary>Makes the folder and looks for the templates before anything takes time.</summary>
    /// <exception cref="InputException">The folder cannot be made, or there is no folder of templates.</exception>
    public static void Prepare(string folder, string? templates)
    {
        if (templates is not null && !Directory.Exists(templates))
            throw new InputException(
                $"there is no folder '{templates}'; --templates takes a folder with all templates of the site, "
                + $"begun as a copy of {Path.Combine(AppContext.BaseDirectory, "templates")}");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException(
                $"the folder '{folder}' cannot be made: {e.Message} --out takes a folder that is there, "
                + "or a place where one can be made", e);
        }
    }

    /// <summary>
    /// Checks that a run can be kept under a name. A run file from elsewhere may bring any name, which must not lead out of the
    /// folder.
    /// </summary>
    /// <exception cref="InputException">The name cannot be a file's.</exception>
    public static string CheckName(string name) => name is [not '.', ..] && !name.Any(IsForbidden)
        ? name
        : throw new InputException(
                $"'{name}' cannot be the name of a run, which is that of its file; "
                + "allowed is what has no '/', '\\' or ':' and does not begin with '.'; "
                + "give it another, with 'sockconf judge FILE --name NAME' or in the targets file");

    private static bool IsForbidden(char character) => character is '/' or '\\' or ':' || char.IsControl(character);

    /// <summary>Writes the site of a matrix.</summary>
    public static void Write(Catalog catalog, Matrix matrix, string folder, SiteOptions options) =>
        SiteWriter.Write(matrix, catalog, folder, WithCosts(options, folder));

    /// <summary>Where the site's first page is.</summary>
    public static string FirstPageOf(string folder) => Path.Combine(folder, FirstPage);

    /// <summary>Says where the site is.</summary>
    public static void Tell(string folder) => Terminal.Line($"the site is {FirstPageOf(folder)}");

    /// <summary>Writes the site of a matrix as one file and says where it is.</summary>
    public static void WriteSingle(Catalog catalog, Matrix matrix, string folder, SiteOptions options)
    {
        string path = Path.Combine(folder, SingleFileWriter.FileName);
        SingleFileWriter.Write(matrix, catalog, path, WithCosts(options, folder));
        Terminal.Line($"the site is {path}");
    }

    private static SiteOptions WithCosts(SiteOptions options, string folder) =>
        options with { Costs = options.Costs ?? CostBook.Read(Path.Combine(folder, CostFileFormat.Folder), Terminal.Complain) };
}
