using System.Globalization;
using System.Text;

namespace SockConformance.Harness.Targets;

/// <summary>
/// What is written to the shell of another machine: the driver's sources, their build and the driver's start, in one connection.
/// Needs nothing there but a POSIX shell, mktemp and a C compiler. The folder is removed there whatever ends the driver, also
/// when the connection is lost.
/// </summary>
internal static class RemoteScript
{
    private const string End = "END_OF_A_SOCKCONF_FILE";

    /// <summary>The script.</summary>
    /// <param name="sources">The folder of the driver's sources.</param>
    /// <param name="recipe">How it is built and started.</param>
    /// <param name="channels">How many channels it serves; 0 for none.</param>
    public static string Text(string sources, RemoteRecipe recipe, int channels)
    {
        var script = new StringBuilder();
        // Another user of the machine must be able to reach what the driver makes there.
        script.Append("""
            umask 022
            folder=$(mktemp -d "${TMPDIR:-/tmp}/sockconf-XXXXXX") || exit 1
            trap 'cd / && rm -rf "$folder"' EXIT
            trap 'exit 129' HUP INT TERM
            chmod 711 "$folder" && cd "$folder" || exit 1
            TMPDIR=$folder
            export TMPDIR

            """);
        foreach (string file in DriverBuild.Files(sources, "*.c", "*.h", "*.inc"))
        {
            string text = File.ReadAllText(file).ReplaceLineEndings("\n");
            script.Append("cat >'").Append(Path.GetFileName(file)).Append("' <<'").Append(End).Append("'\n");
            script.Append(text).Append(End).Append('\n');
        }
        script.Append(recipe.Build).Append(" >&2 || exit 1\n");
        string serving = channels > 0 ? string.Create(CultureInfo.InvariantCulture, $" --channels {channels}") : "";
        // On one line: what follows on the shell's input is the driver's.
        script.Append(recipe.Start).Append(" --announce").Append(serving).Append("; exit\n");
        return script.ToString().ReplaceLineEndings("\n");
    }
}
