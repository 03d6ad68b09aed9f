using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Workday;

/// <summary>What customers, suppliers, the bank and colleagues did when this business day began, read back from log and mail.</summary>
public static class MorningTrade
{
    /// <summary>Lines shown of each part.</summary>
    public const int MostPerPart = 12;

    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    /// <summary>The parts of a morning.</summary>
    public enum Part
    {
        /// <summary>What suppliers and customers wrote.</summary>
        Mail,

        /// <summary>What suppliers confirmed or put off.</summary>
        Purchasing,

        /// <summary>What came in at the bank.</summary>
        Payments,

        /// <summary>What fell due.</summary>
        Overdue,

        /// <summary>What colleagues answered.</summary>
        Answers,
    }

    /// <param name="Parts">Parts in which something happened.</param>
    public sealed record Model(IReadOnlyList<Group> Parts);

    /// <param name="Part">Which part.</param>
    /// <param name="Count">How much happened.</param>
    /// <param name="Lines">The first of it.</param>
    public sealed record Group(Part Part, int Count, IReadOnlyList<Line> Lines);

    /// <param name="Document">What it is about; null for a letter without a document.</param>
    /// <param name="Title">Number or name of the document, or the subject of a letter.</param>
    /// <param name="Text">What happened.</param>
    /// <param name="Who">Who did it; empty when it came by itself.</param>
    public sealed record Line(DocumentRef? Document, string Title, string Text, string Who);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        private static readonly string[] Kinds = ["Purchase.Acknowledged", "Purchase.Delayed", "BankLine.Booked", "Invoice.Overdue", "Order.Answered", "Offerte.CheckJudged", "Question.Learnt", "FollowUp.Done"];

        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var happened = await db.Events.AsNoTracking()
                .Where(e => e.ActorId == "" && Kinds.Contains(e.Kind) && e.Outcome == FirmEvent.Done && e.BusinessDay == db.Firms.Select(f => f.BusinessDay).First())
                .OrderBy(e => e.Id)
                .Select(e => new { e.Kind, Document = new DocumentRef(e.DocumentKind, e.DocumentId), e.Text, e.ActorName })
                .ToListAsync(ct);
            var mails = await db.Mails.AsNoTracking()
                .Where(m => m.Direction == MailDirection.In && m.SentOn == db.Firms.Select(f => f.BusinessDay).First())
                .OrderByDescending(m => m.Id)
                .Select(m => new { m.Id, m.Subject, m.From })
                .ToListAsync(ct);
            var labels = await db.LabelsOf(happened.Select(h => (DocumentRef?)h.Document), ct);
            var letters = mails.ConvertAll(m => (Part.Mail, new Line(new DocumentRef(DocumentKind.Mail, m.Id), m.Subject, "", MailMessage.NameIn(m.From))));
            var lines = letters.Concat(happened.Select(h => (PartOf(h.Kind), new Line(h.Document, labels.GetValueOrDefault(h.Document)?.Title ?? "", h.Text, h.ActorName))));
            return new Model([.. lines.GroupBy(l => l.Item1, l => l.Item2).OrderBy(g => g.Key).Select(g => new Group(g.Key, g.Count(), [.. g.Take(MostPerPart)]))]);
        }

        private static Part PartOf(string kind) => kind switch
        {
            "BankLine.Booked" => Part.Payments,
            "Invoice.Overdue" => Part.Overdue,
            "Order.Answered" or "Offerte.CheckJudged" or "Question.Learnt" or "FollowUp.Done" => Part.Answers,
            _ => Part.Purchasing,
        };
    }
}
