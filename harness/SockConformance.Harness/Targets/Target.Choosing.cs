using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Targets;

/// <content>What becomes of a target that is chosen with an argument, a release or a file.</content>
public sealed partial record Target
{
    /// <summary>This target with its argument filled in; a target of its own.</summary>
    /// <exception cref="InputException">The argument would be taken for an option.</exception>
    public Target With(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        if (argument.StartsWith('-'))
            throw new InputException($"'{argument}' is no {Argument}: it would be taken for an option");
        bool isCommand = Command.Contains("{arguments}");
        IEnumerable<string> Filled(string word) => word == "{arguments}"
            ? CommandWords.Split(argument)
            : [word.Replace("{argument}", argument, StringComparison.Ordinal)];

        return this with
        {
            Name = isCommand ? Name : Name + "-" + TargetName.Safe(argument),
            Argument = null,
            Command = [.. Command.SelectMany(Filled)],
        };
    }

    /// <summary>This target as one of its releases; a target of its own.</summary>
    /// <param name="release">The release.</param>
    /// <param name="root">The folder where its packages are unpacked.</param>
    public Target As(Release release, string root)
    {
        ArgumentNullException.ThrowIfNull(release);
        return Chosen(release.FullName, release.Name, root) with { Release = release };
    }

    /// <summary>This target with a file of the user's instead of a release; a target of its own.</summary>
    public Target AsFile(string path)
    {
        string name = TargetName.Safe(Path.GetFileName(path));
        return Chosen(TargetName.Join(Name, name), name, Path.GetFullPath(path));
    }

    private Target Chosen(string name, string release, string root)
    {
        return this with
        {
            Name = name,
            HasReleases = false,
            ReleaseFile = null,
            About = Fill(About),
            VersionCommand = [.. VersionCommand.Select(Fill)],
            Command = [.. Command.Select(Fill)],
            Environment = Environment.ToDictionary(e => e.Key, e => Fill(e.Value)),
        };

        string Fill(string text) => text
            .Replace("{name}", name, StringComparison.Ordinal)
            .Replace("{release}", release, StringComparison.Ordinal)
            .Replace("{root}", root, StringComparison.Ordinal);
    }
}
