namespace SockConformance.Harness.Targets;

/// <summary>One runnable implementation of a platform, as its target.yaml says.</summary>
public sealed partial record Target
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it, where the name of the system that it imitates would mislead; else null.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// A command that tells its version, behind the word <c>version</c> of its first line; empty where its driver tells it.
    /// </summary>
    public IReadOnlyList<string> VersionCommand { get; init; } = [];

    /// <summary>The platform that it implements.</summary>
    public required string Platform { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required string About { get; init; }

    /// <summary>Its folder: prepare and run may name files in it.</summary>
    public required string Folder { get; init; }

    /// <summary>Programs that it needs, each with the package that brings it.</summary>
    public IReadOnlyDictionary<string, string> Programs { get; init; } = new Dictionary<string, string>();

    /// <summary>The systems that it can be run on, of <c>linux</c>, <c>netbsd</c> and <c>windows</c>; empty for all.</summary>
    public IReadOnlyList<string> Systems { get; init; } = [];

    /// <summary>How its driver is built, or null when the command needs none.</summary>
    public DriverRecipe? Build { get; init; }

    /// <summary>A script in its folder that is run before the driver, or null.</summary>
    public string? Prepare { get; init; }

    /// <summary>The command, empty of a recording; <c>{driver}</c>, <c>{cache}</c> and <c>{folder}</c> are filled in.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Variables of this program that prepare and command get too, by name; <c>all</c> for all of them.</summary>
    public IReadOnlyList<string> Passes { get; init; } = [];

    /// <summary>Variables for prepare and command, filled in alike.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the driver may take to answer first.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many times slower than this machine's clock its clock may run: answers may take that much longer.</summary>
    public int ClockLag { get; init; } = 1;

    /// <summary>Whether it is the platform's own system, and no emulation of it.</summary>
    public bool Native { get; init; }

    /// <summary>Over how many drivers waiting cases are spread.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>
    /// How many drivers its command serves, each on a channel; 0 for one driver a process. <c>{channels}</c> in the command.
    /// </summary>
    public int Channels { get; init; }

    /// <summary>The version of the platform that it speaks, where its release is not its level; else null.</summary>
    public string? Speaks { get; init; }

    /// <summary>Whether the driver's first line is <c>ready</c>.</summary>
    public bool Announces { get; init; }

    /// <summary>
    /// What stands behind its name and a colon where it is chosen (<c>HOST</c>), or null where its name is enough.
    /// <c>{argument}</c> in the command; <c>{arguments}</c> is its words.
    /// </summary>
    public string? Argument { get; init; }

    /// <summary>
    /// Whether it is chosen with one of its releases, <c>NAME@RELEASE</c>; <c>{release}</c>, <c>{name}</c> (both) and
    /// <c>{root}</c> (what was unpacked) are then filled in.
    /// </summary>
    public bool HasReleases { get; init; }

    /// <summary>
    /// What a file is called that may be given instead of a release (<c>KERNEL</c>), or null where none may. <c>{root}</c> is
    /// then its path.
    /// </summary>
    public string? ReleaseFile { get; init; }

    /// <summary>The release that was chosen and that is fetched where it is not here, or null.</summary>
    public Release? Release { get; init; }

    /// <summary>What it answered elsewhere, where it is a recording and nothing can be run on it; else null.</summary>
    public Recording? Recording { get; init; }

    /// <summary>How the driver is built and started where the command is another machine's shell; else null.</summary>
    public RemoteRecipe? Remote { get; init; }
}
