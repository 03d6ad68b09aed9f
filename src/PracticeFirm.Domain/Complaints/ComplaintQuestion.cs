using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Complaints;

/// <summary>Vraag: what the customer was asked about the complaint, and what they said.</summary>
public sealed class ComplaintQuestion : Entity
{
    private ComplaintQuestion()
    {
    }

    /// <summary>What it is about.</summary>
    public QuestionTopic Topic { get; private set; }

    /// <summary>The question.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How it was asked.</summary>
    public ComplaintChannel Channel { get; private set; }

    /// <summary>The firm's date it was asked.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>What the customer said; null while they didn't.</summary>
    public string? Answer { get; private set; }

    /// <summary>The firm's date of the answer.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    internal static ComplaintQuestion Of(QuestionEntry entry, ComplaintChannel channel, DateOnly day) =>
        new() { Topic = entry.Topic, Text = entry.Text.Trim(), Channel = channel, AskedOn = day };

    internal void Reply(string answer, DateOnly day)
    {
        Answer = answer.Trim();
        AnsweredOn = day;
    }
}
