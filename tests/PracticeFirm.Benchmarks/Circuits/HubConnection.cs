using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using MessagePack;

namespace PracticeFirm.Benchmarks.Circuits;

/// <summary>
/// A connection to the hub of a circuit as the browser's script opens it: a WebSocket with compression that carries SignalR's messages,
/// packed as MessagePack under the name <c>blazorpack</c>.
/// </summary>
internal sealed class HubConnection : IAsyncDisposable
{
    private const byte EndOfHandshake = 0x1e;
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int Ping = 6;
    private const int Close = 7;
    private const int Failed = 1;
    private const int WithResult = 3;
    private static readonly TimeSpan BetweenPings = TimeSpan.FromSeconds(15);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> _asked = new();
    private readonly Action<string, object?[]> _called;
    private Task _working = Task.CompletedTask;
    private int _questions;

    private HubConnection(Action<string, object?[]> called) => _called = called;

    /// <summary>Why the server or the network ended it; null while it is open.</summary>
    public string? Lost { get; private set; }

    /// <summary>Bytes of messages received, before compression.</summary>
    public long Received { get; private set; }

    /// <summary>Opens a connection.</summary>
    /// <param name="address">Of the application.</param>
    /// <param name="cookies">Of somebody who is logged in.</param>
    /// <param name="token">What the application gave when it was asked for a connection.</param>
    /// <param name="called">Gets every call by the server, one at a time, in order.</param>
    public static async Task<HubConnection> Open(Uri address, CookieContainer cookies, string token, Action<string, object?[]> called)
    {
        var connection = new HubConnection(called);
        try
        {
            connection._socket.Options.Cookies = cookies;
            connection._socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
            connection._socket.Options.KeepAliveInterval = TimeSpan.Zero;
            var ws = new UriBuilder(address) { Scheme = "ws", Path = "/_blazor", Query = "id=" + Uri.EscapeDataString(token) };
            await connection._socket.ConnectAsync(ws.Uri, CancellationToken.None);
            await connection.ShakeHands();
            connection._working = Task.WhenAll(connection.Receive(), connection.KeepAlive());
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls a method of the hub without waiting for it.</summary>
    public Task Send(string method, params object?[] arguments) => Write(null, method, arguments);

    /// <summary>Calls a method of the hub and waits for its answer.</summary>
    /// <exception cref="InvalidOperationException">The hub refused, or the connection was lost.</exception>
    public async Task<string?> Ask(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _questions).ToString(CultureInfo.InvariantCulture);
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Write(id, method, arguments);
        return await answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested)
            return;
        await _ending.CancelAsync();
        _socket.Abort();
        await _working;
        _socket.Dispose();
    }

    private async Task ShakeHands()
    {
        var hello = JsonSerializer.SerializeToUtf8Bytes(new { protocol = "blazorpack", version = 1 });
        await _socket.SendAsync((byte[])[.. hello, EndOfHandshake], WebSocketMessageType.Text, true, CancellationToken.None);
        var answer = new byte[1024];
        var got = await _socket.ReceiveAsync(answer, CancellationToken.None);
        var said = Encoding.UTF8.GetString(answer, 0, got.Count);
        if (said != "{}" + (char)EndOfHandshake)
            throw new InvalidOperationException($"De server wil niet: {said}");
    }

    private async Task KeepAlive()
    {
        using var timer = new PeriodicTimer(BetweenPings);
        try
        {
            while (await timer.WaitForNextTickAsync(_ending.Token))
                await Transmit(Packed((ref MessagePackWriter writer) =>
                {
                    writer.WriteArrayHeader(1);
                    writer.Write(Ping);
                }));
        }
        catch (OperationCanceledException)
        {
            // It was closed.
        }
    }

    private Task Write(string? id, string method, object?[] arguments) => Transmit(Packed((ref MessagePackWriter writer) =>
    {
        writer.WriteArrayHeader(6);
        writer.Write(Invocation);
        writer.WriteMapHeader(0);
        writer.Write(id);
        writer.Write(method);
        writer.WriteArrayHeader(arguments.Length);
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case null:
                    writer.WriteNil();
                    break;
                case string text:
                    writer.Write(text);
                    break;
                case bool truth:
                    writer.Write(truth);
                    break;
                default:
                    writer.Write(Convert.ToInt64(argument, CultureInfo.InvariantCulture));
                    break;
            }
        }

        writer.WriteArrayHeader(0);
    }));

    private async Task Transmit(ReadOnlyMemory<byte> message)
    {
        if (_socket.State != WebSocketState.Open)
            return;
        await _sending.WaitAsync(_ending.Token);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, true, _ending.Token);
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException)
        {
            Lose(e.Message);
        }
        finally
        {
            _sending.Release();
        }
    }

    // A message goes behind its length in groups of seven bits, the lowest first.
    private static byte[] Packed(Packing pack)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        pack(ref writer);
        writer.Flush();
        using var framed = new MemoryStream(buffer.WrittenCount + 5);
        using var bytes = new BinaryWriter(framed);
        bytes.Write7BitEncodedInt(buffer.WrittenCount);
        bytes.Write(buffer.WrittenSpan);
        return framed.ToArray();
    }

    private async Task Receive()
    {
        var buffer = new byte[1 << 16];
        var held = 0;
        try
        {
            while (true)
            {
                if (held == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
                var got = await _socket.ReceiveAsync(buffer.AsMemory(held), _ending.Token);
                if (got.MessageType == WebSocketMessageType.Close)
                {
                    Lose(_socket.CloseStatusDescription ?? "gesloten");
                    return;
                }

                held += got.Count;
                Received += got.Count;
                held = Take(buffer, held);
            }
        }
        catch (OperationCanceledException)
        {
            Lose("afgesloten");
        }
        catch (WebSocketException e)
        {
            Lose(e.Message);
        }
        catch (Exception e)
        {
            Lose(e.ToString());
        }
    }

    private int Take(byte[] buffer, int held)
    {
        var at = 0;
        while (LengthAt(buffer.AsSpan(at, held - at)) is var (length, width) && at + width + length <= held)
        {
            Understand(buffer.AsMemory(at + width, length));
            at += width + length;
        }

        buffer.AsSpan(at, held - at).CopyTo(buffer);
        return held - at;
    }

    private static (int Length, int Width)? LengthAt(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            length |= (bytes[i] & 0x7f) << (7 * i);
            if (bytes[i] < 0x80)
                return (length, i + 1);
        }

        return null;
    }

    private void Understand(ReadOnlyMemory<byte> message)
    {
        var reader = new MessagePackReader(message);
        reader.ReadArrayHeader();
        switch (reader.ReadInt32())
        {
            case Invocation:
                reader.Skip();
                reader.Skip();
                var method = reader.ReadString()!;
                var arguments = new object?[reader.ReadArrayHeader()];
                for (var i = 0; i < arguments.Length; i++)
                    arguments[i] = Value(ref reader);
                _called(method, arguments);
                break;
            case Completion:
                reader.Skip();
                var id = reader.ReadString()!;
                var kind = reader.ReadInt32();
                if (_asked.TryRemove(id, out var answer))
                {
                    var value = kind is Failed or WithResult ? Value(ref reader)?.ToString() : null;
                    if (kind == Failed)
                        answer.TrySetException(new InvalidOperationException(value));
                    else
                        answer.TrySetResult(value);
                }

                break;
            case Close:
                Lose(Value(ref reader)?.ToString() ?? "de server sloot af");
                break;
        }
    }

    private static object? Value(ref MessagePackReader reader)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.String:
                return reader.ReadString();
            case MessagePackType.Integer:
                return reader.ReadInt64();
            case MessagePackType.Boolean:
                return reader.ReadBoolean();
            case MessagePackType.Binary:
                return reader.ReadBytes() is { } bytes ? bytes.ToArray() : null;
            default:
                reader.Skip();
                return null;
        }
    }

    private void Lose(string why)
    {
        Lost ??= why;
        foreach (var answer in _asked.Values)
            answer.TrySetException(new InvalidOperationException(why));
    }

    private delegate void Packing(ref MessagePackWriter writer);
}
