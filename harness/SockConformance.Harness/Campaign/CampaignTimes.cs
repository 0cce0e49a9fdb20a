namespace SockConformance.Harness.Campaign;

/// <summary>Where the time of a campaign went.</summary>
/// <param name="Prepare">Finding and building the driver, preparing the target.</param>
/// <param name="Plan">Planning.</param>
/// <param name="Greet">Starting a driver, hello and canary.</param>
/// <param name="Drive">Putting the cases.</param>
/// <param name="Judge">Judging, reruns included.</param>
public sealed record CampaignTimes(TimeSpan Prepare, TimeSpan Plan, TimeSpan Greet, TimeSpan Drive, TimeSpan Judge);
