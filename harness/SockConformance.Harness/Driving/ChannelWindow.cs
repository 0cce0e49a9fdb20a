namespace SockConformance.Harness.Driving;

/// <summary>
/// What a channel was asked and has not answered yet: beyond a limit its writer waits, so that one slow driver does not hold up
/// the others behind the same pipe.
/// </summary>
internal sealed class ChannelWindow
{
    /// <summary>How much may be asked and not answered, in bytes of the requests.</summary>
    private const int Limit = 65_536;

    private readonly Queue<int> asked = new();
    private TaskCompletionSource roomier = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int askedBytes;
    private bool closed;

    /// <summary>Whether there is room to ask so much more; else when to look again.</summary>
    /// <exception cref="IOException">The window is closed.</exception>
    public bool TryAsk(int bytes, out Task room)
    {
        lock (asked)
        {
            if (closed)
                throw new IOException("the driver was given up");
            bool fits = askedBytes + bytes <= Limit;
            if (fits)
            {
                asked.Enqueue(bytes);
                askedBytes += bytes;
            }
            else if (roomier.Task.IsCompleted)
            {
                roomier = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            room = roomier.Task;
            return fits;
        }
    }

    /// <summary>Takes note of an answer.</summary>
    /// <returns>False where nothing was asked that it could answer.</returns>
    public bool TryAnswer()
    {
        lock (asked)
        {
            bool expected = asked.TryDequeue(out int bytes);
            askedBytes -= bytes;
            roomier.TrySetResult();
            return expected;
        }
    }

    /// <summary>Nothing more may be asked; who waits for room is told.</summary>
    public void Close()
    {
        lock (asked)
        {
            closed = true;
            roomier.TrySetResult();
        }
    }
}
