using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>How complaints and improvement proposals lie in tables.</summary>
internal static class ComplaintModel
{
    public static void Build(ModelBuilder model)
    {
        var complaint = FirmModel.Aggregate<Complaint>(model, "Complaints");
        complaint.Ignore(c => c.Solution).Ignore(c => c.IsOpen).Ignore(c => c.LastCounter);
        complaint.Property(c => c.Subject).HasMaxLength(Complaint.SubjectLength);
        complaint.Property(c => c.Description).HasMaxLength(Complaint.DescriptionLength);
        complaint.Property(c => c.Reasons).HasMaxLength(Complaint.NoteLength);
        complaint.HasIndex(c => c.Number).IsUnique();
        complaint.HasIndex(c => c.CustomerId);
        complaint.HasIndex(c => c.OrderId);
        complaint.HasIndex(c => c.ArticleId);
        complaint.HasIndex(c => c.Status);
        complaint.HasIndex(c => c.ReceivedOn);
        complaint.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasOne<Order>().WithMany().HasForeignKey(c => c.OrderId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasMany(c => c.Questions).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Consults).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Solutions).WithOne().HasForeignKey("ComplaintId").IsRequired();
        model.Entity<ComplaintQuestion>().ToTable("ComplaintQuestions");
        model.Entity<ComplaintConsult>().ToTable("ComplaintConsults");
        model.Entity<ComplaintSolution>(e =>
        {
            e.ToTable("ComplaintSolutions");
            e.Ignore(s => s.Document);
            e.HasIndex(s => new { s.DocumentKind, s.DocumentId });
        });

        var proposal = FirmModel.Aggregate<ImprovementProposal>(model, "ImprovementProposals");
        proposal.Ignore(p => p.IsEditable);
        proposal.Property(p => p.Subject).HasMaxLength(ImprovementProposal.SubjectLength);
        proposal.HasIndex(p => p.Status);
        proposal.HasMany(p => p.Facts).WithOne().HasForeignKey("ProposalId").IsRequired();
        proposal.HasMany(p => p.Answers).WithOne().HasForeignKey("ProposalId").IsRequired();
        model.Entity<ProposalFact>().ToTable("ProposalFacts").Ignore(f => f.CostPerYear);
        model.Entity<ProposalAnswer>().ToTable("ProposalAnswers");
    }
}
