using System.Diagnostics;

namespace SockConformance.Benchmarks.Traffic;

/// <summary>
/// Rounds of requests in both ways. Within a round they take turns many times: a system has moods that last for tens of
/// milliseconds, and each way must have its part of each.
/// </summary>
/// <param name="turns">How often each way has its turn in a round.</param>
/// <param name="turn">How long a turn is to be, about; the two ways put as many requests as they can in it.</param>
internal sealed class TrafficRounds(int turns, TimeSpan turn)
{
    private const int FirstGuess = 100;

    private readonly List<double> ratios = [];
    private readonly List<double> oneByOne = [];
    private readonly List<double> pipelined = [];

    /// <summary>What a request costs one by one, by what it costs pipelined, of each round.</summary>
    public IReadOnlyList<double> Ratios => ratios;

    /// <summary>The seconds of a request that waited for the one before, of each round.</summary>
    public IReadOnlyList<double> OneByOne => oneByOne;

    /// <summary>The seconds of a pipelined request, of each round.</summary>
    public IReadOnlyList<double> Pipelined => pipelined;

    /// <summary>Measures some rounds more.</summary>
    public async Task AddAsync(Asker asker, int rounds, CancellationToken cancel)
    {
        int waiting = await FitAsync(asker.OneByOneAsync, cancel).ConfigureAwait(false);
        int flowing = await FitAsync(asker.PipelinedAsync, cancel).ConfigureAwait(false);
        for (int round = 0; round < rounds; round++)
        {
            double waited = 0, flowed = 0;
            for (int i = 0; i < turns; i++)
            {
                // Neither way always follows the other.
                if (i % 2 == 0)
                    waited += await TimeAsync(asker.OneByOneAsync, waiting, cancel).ConfigureAwait(false);
                flowed += await TimeAsync(asker.PipelinedAsync, flowing, cancel).ConfigureAwait(false);
                if (i % 2 != 0)
                    waited += await TimeAsync(asker.OneByOneAsync, waiting, cancel).ConfigureAwait(false);
            }
            oneByOne.Add(waited / turns);
            pipelined.Add(flowed / turns);
            ratios.Add(waited / flowed);
        }
    }

    /// <summary>How many requests fill a turn.</summary>
    private async Task<int> FitAsync(Func<int, CancellationToken, Task> way, CancellationToken cancel)
    {
        int requests = FirstGuess;
        for (int i = 0; i < 3; i++)
        {
            double seconds = await TimeAsync(way, requests, cancel).ConfigureAwait(false);
            requests = Math.Max(FirstGuess / 2, (int)(turn.TotalSeconds / seconds));
        }
        return requests;
    }

    /// <summary>The seconds of a request.</summary>
    private static async Task<double> TimeAsync(Func<int, CancellationToken, Task> way, int requests, CancellationToken cancel)
    {
        long start = Stopwatch.GetTimestamp();
        await way(requests, cancel).ConfigureAwait(false);
        return Stopwatch.GetElapsedTime(start).TotalSeconds / requests;
    }
}
