using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Benchmarks.Cold;
using SockConformance.Benchmarks.Generated;
using SockConformance.Benchmarks.OwnCode;
using SockConformance.Benchmarks.Paired;
using SockConformance.Benchmarks.Traffic;
using SockConformance.Benchmarks;
using SockConformance.Harness.Targets;

var root = new RootCommand("Measures what this project's code and the calls that it tests cost.")
{
    PairedCommand.Make(),
    TrafficCommand.Make(),
    GrowthCommand.Make(),
    HistoryCommand.Make(),
    ColdCommand.Make(),
    ReadCommand.Make(),
    SwitchCommand.Make(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is InputException or TargetUnavailableException or IOException or UnauthorizedAccessException)
{
    return Output.Complain(e.Message);
}
