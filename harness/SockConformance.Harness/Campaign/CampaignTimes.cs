namespace SockConformance.Harness.Campaign;

/// <summary>Where the time of a campaign went.</summary>
/// <param name="Prepare">Finding and building the driver, preparing the target.</param>
/// <param name="Plan">Planning.</param>
/// <param name="Greet">Starting a driver, hello and canary: what of it planning does not cover, as both are done at the same
/// time.</param>
/// <param name="Drive">Putting the cases.</param>
/// <param name="Judge">Judging.</param>
/// <param name="Rerun">Running unexpected failures again.</param>
public sealed record CampaignTimes(
    TimeSpan Prepare, TimeSpan Plan, TimeSpan Greet, TimeSpan Drive, TimeSpan Judge, TimeSpan Rerun)
{
    /// <summary>Of a campaign that asked nothing: judging took all of the time.</summary>
    public static CampaignTimes Judging(TimeSpan time) => new(default, default, default, default, time, default);
}
