using System.Net;

namespace SockConformance.Tool.Tests;

/// <summary>A server on a port of loopback that was free a moment ago; it answers one request.</summary>
internal sealed class Served : IDisposable
{
    private readonly HttpListener server = new();
    private readonly Task answering;

    public Served(int status, byte[] content)
    {
        Address = Listen();
        answering = AnswerAsync(status, content);
    }

    /// <summary>Its address, up to the slash.</summary>
    public string Address { get; }

    public void Dispose()
    {
        // One that was never asked waits no longer.
        server.Close();
        Assert.That(answering.IsCompleted || answering.Wait(10_000), Is.True);
    }

    /// <summary>Another port where one is no longer free.</summary>
    private string Listen()
    {
        for (int port = 20_000 + (Environment.ProcessId % 20_000); ; port++)
        {
            string address = $"http://127.0.0.1:{port}/";
            server.Prefixes.Clear();
            server.Prefixes.Add(address);
            try
            {
                server.Start();
                return address;
            }
            catch (HttpListenerException) when (port < 60_000)
            {
                // Taken: the next one.
            }
        }
    }

    private async Task AnswerAsync(int status, byte[] content)
    {
        try
        {
            var context = await server.GetContextAsync();
            context.Response.StatusCode = status;
            await using var stream = context.Response.OutputStream;
            await stream.WriteAsync(content);
        }
        catch (Exception e) when (e is ObjectDisposedException or HttpListenerException)
        {
            // It was closed before anybody asked.
        }
    }
}
